/// What happened: an append-only log of every change of state, written in the transaction of the change itself.
/// It knows no room; rooms tell it what they did.
@ApplicationModule(allowedDependencies = {"access", "record", "sql", "web"})
@NullMarked
package org.redthread.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
