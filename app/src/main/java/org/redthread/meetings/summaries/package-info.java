/// Summaries: drafted from what was recorded, corrected by the parties, approved by the Chair, frozen when published.
@NullMarked
package org.redthread.meetings.summaries;

import org.jspecify.annotations.NullMarked;
