/// Where people of a country live and who lives in it, by published figures; and the maps that show them, with the
/// names and boundaries that a dialogue chose.
@ApplicationModule(
        allowedDependencies = {"access", "dialogues", "ledger", "office", "parties", "record", "sql", "start", "web"})
@NullMarked
package org.redthread.atlas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
