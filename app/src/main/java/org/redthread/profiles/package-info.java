/// Migration profiles: which state's stood where and when, what was published, and the rules that they follow.
@ApplicationModule(allowedDependencies = {"access", "dialogues", "parties", "record", "sql", "thread", "web"})
@NullMarked
package org.redthread.profiles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
