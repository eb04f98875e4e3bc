/// Dialogues, their bodies, offices, cycles, and who takes part: as of a date.
@ApplicationModule(allowedDependencies = {"access", "api", "parties", "record", "sql", "thread", "web"})
@NullMarked
package org.redthread.dialogues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
