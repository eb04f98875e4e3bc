/// Plans of a dialogue and other lists of what is to be done: activities, under which goal, who hosts and who
/// helps.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "desk",
            "dialogues",
            "ledger",
            "mail",
            "meetings",
            "office",
            "parties",
            "record",
            "sql",
            "texts",
            "thread",
            "web"
        })
@NullMarked
package org.redthread.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
