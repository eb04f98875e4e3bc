/// What differs between two texts, as a value.
///
/// [org.redthread.redline.diff.Words] cuts wording into interned words, [org.redthread.redline.diff.Difference]
/// lists the [org.redthread.redline.diff.Edit]s that turn a base into a revision.
@NullMarked
package org.redthread.redline.diff;

import org.jspecify.annotations.NullMarked;
