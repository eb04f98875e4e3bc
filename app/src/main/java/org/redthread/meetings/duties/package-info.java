/// What meetings ask of those who act by a mandate, for their desks.
@NullMarked
package org.redthread.meetings.duties;

import org.jspecify.annotations.NullMarked;
