/// Texts of a dialogue: declarations, plans, strategies, the goals they set and the line they stand in.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "api",
            "desk",
            "dialogues",
            "documents",
            "ledger",
            "mail",
            "office",
            "parties",
            "record",
            "sql",
            "thread",
            "web"
        })
@NullMarked
package org.redthread.texts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
