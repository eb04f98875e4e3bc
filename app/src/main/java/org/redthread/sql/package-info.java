/// How records meet PostgreSQL; it knows no room.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.redthread.sql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
