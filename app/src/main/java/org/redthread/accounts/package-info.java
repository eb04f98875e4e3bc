/// Who signs in, and which mandates say for whom an account acts, where, and when.
@ApplicationModule(allowedDependencies = {"access", "ledger", "mail", "parties", "record", "sql", "start", "web"})
@NullMarked
package org.redthread.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
