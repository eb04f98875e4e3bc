/// My desk: what waits for somebody, by mandate and by when. It knows no subject; rooms say what waits in them.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "dialogues",
            "ledger",
            "mail",
            "office",
            "parties",
            "record",
            "sql",
            "web"
        })
@NullMarked
package org.redthread.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
