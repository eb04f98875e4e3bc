/// Projects and grants under a dialogue: who pays, who carries out, where, when, and what came of it.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "api",
            "dialogues",
            "ledger",
            "parties",
            "plans",
            "record",
            "sql",
            "start",
            "thread",
            "web"
        })
@NullMarked
package org.redthread.projects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
