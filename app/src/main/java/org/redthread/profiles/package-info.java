/// Migration profiles: which state's stood where and when, the rules that they follow, and those that are written here.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "api",
            "atlas",
            "desk",
            "dialogues",
            "ledger",
            "office",
            "parties",
            "record",
            "sql",
            "thread",
            "web"
        })
@NullMarked
package org.redthread.profiles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
