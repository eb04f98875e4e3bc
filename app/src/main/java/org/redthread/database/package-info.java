/// The PostgreSQL that Red Thread stands on: one of its own, started and stopped with it, or one that an operator
/// gives.
@ApplicationModule(allowedDependencies = "start")
@NullMarked
package org.redthread.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
