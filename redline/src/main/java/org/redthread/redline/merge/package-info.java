/// From the answers of many parties to one compilation: who proposes what, what goes together, what does not.
///
/// [org.redthread.redline.merge.Reply] is what one party sent, [org.redthread.redline.merge.Compilation] what all
/// of them together propose, [org.redthread.redline.merge.Settlement] the base with what was agreed carried out.
/// Nothing here knows a file.
@NullMarked
package org.redthread.redline.merge;

import org.jspecify.annotations.NullMarked;
