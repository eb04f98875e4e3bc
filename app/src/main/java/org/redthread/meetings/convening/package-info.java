/// Convening: a meeting's place, days, sessions and state, from its draft to its published summary.
@NullMarked
package org.redthread.meetings.convening;

import org.jspecify.annotations.NullMarked;
