/// Outcomes: what a meeting decided, what it left to do by when, what was offered and pledged, and what came of it.
@NullMarked
package org.redthread.meetings.outcomes;

import org.jspecify.annotations.NullMarked;
