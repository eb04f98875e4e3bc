/// Countries and organisations: their names in time and language, designations, groups.
@ApplicationModule(allowedDependencies = {"access", "api", "record", "sql", "thread", "web"})
@NullMarked
package org.redthread.parties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
