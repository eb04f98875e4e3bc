/// Texts as lines: plain text and Markdown, read and written.
///
/// A writer reads its own work again and says what did not come back; see [org.redthread.redline.plain.Written].
@NullMarked
package org.redthread.redline.plain;

import org.jspecify.annotations.NullMarked;
