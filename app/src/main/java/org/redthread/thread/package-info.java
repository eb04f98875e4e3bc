/// The red thread: knots, which are references to anything that can be pointed at, and the links between them.
/// It knows no room; rooms bring labels, addresses and access for their knots.
@ApplicationModule(allowedDependencies = {"access", "api", "ledger", "office", "record", "sql", "web"})
@NullMarked
package org.redthread.thread;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
