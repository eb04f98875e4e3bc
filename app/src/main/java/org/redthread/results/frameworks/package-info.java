/// What was to come of a cycle: impact, outcomes, outputs, and the indicators by which that is seen.
@NullMarked
package org.redthread.results.frameworks;

import org.jspecify.annotations.NullMarked;
