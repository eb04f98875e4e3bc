/// Files by content, with titles and symbols, each in a circle of readers.
@ApplicationModule(allowedDependencies = {"access", "ledger", "record", "sql", "start", "thread", "web"})
@NullMarked
package org.redthread.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
