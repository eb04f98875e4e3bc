/// The frame of the API: what every address of it takes, how long answers keep, and its own description.
/// It knows no room; rooms answer for themselves, by the same nouns as their pages.
@ApplicationModule(allowedDependencies = {"access", "web"})
@NullMarked
package org.redthread.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
