/// `bin/redthread`: what Red Thread does for somebody at a terminal. What needs no server loads no Spring.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.redthread.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
