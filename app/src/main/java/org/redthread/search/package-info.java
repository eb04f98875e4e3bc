/// One box over what the rooms hand it: an index kept beside what happens, and the question put to it.
@ApplicationModule(allowedDependencies = {"access", "api", "ledger", "record", "sql", "thread", "web"})
@NullMarked
package org.redthread.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
