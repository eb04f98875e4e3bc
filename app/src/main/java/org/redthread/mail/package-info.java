/// Letters to account holders: written into an outbox in the transaction of what they tell of.
@ApplicationModule(allowedDependencies = {"access", "record", "sql", "web"})
@NullMarked
package org.redthread.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
