/// Shell, layout, messages, errors: the plumbing that every page shares. It knows no room.
@ApplicationModule(allowedDependencies = "access")
@NullMarked
package org.redthread.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
