/// Lessons and statements of outcome: told by whoever takes part, tied to what they are about, and offered again to
/// those
/// who draft the next text.
@NullMarked
package org.redthread.results.lessons;

import org.jspecify.annotations.NullMarked;
