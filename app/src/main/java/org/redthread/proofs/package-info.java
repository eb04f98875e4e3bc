/// A summary or a list handed in, its findings, and the same held against the record. Nothing of it is kept.
@ApplicationModule(allowedDependencies = {"access", "meetings", "record", "sql", "web"})
@NullMarked
package org.redthread.proofs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
