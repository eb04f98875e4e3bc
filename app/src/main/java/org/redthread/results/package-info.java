/// Results of a dialogue: what was to come of it, what can be counted, what was reported, what was learned.
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
            "meetings",
            "meetings :: held",
            "office",
            "parties",
            "plans",
            "profiles",
            "projects",
            "record",
            "sql",
            "texts",
            "thread",
            "web"
        })
@NullMarked
package org.redthread.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
