/// The public record: where each fact is printed, what sources claim, where they contradict each other, and how the
/// data files of the project become rows. It knows no room; rooms read their own part of the files through it.
@ApplicationModule(allowedDependencies = {"sql", "access", "web", "start"})
@NullMarked
package org.redthread.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
