/// Meetings of a dialogue: when and where a body met, who came, what was said, decided and left to do.
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
package org.redthread.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
