/// The start of the house as a person sees it: a line for each step, or one sentence on why it does not start.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.redthread.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
