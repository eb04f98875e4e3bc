/// The floor: what a meeting talks about, who speaks when, and what the rapporteur notes of it.
@NullMarked
package org.redthread.meetings.floor;

import org.jspecify.annotations.NullMarked;
