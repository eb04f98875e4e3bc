/// Who is asking, and what a role may do: the words that every room uses to decide. It knows no room.
@ApplicationModule(allowedDependencies = "sql")
@NullMarked
package org.redthread.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
