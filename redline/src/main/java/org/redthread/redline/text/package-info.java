/// A negotiated text as a value: blocks in the order of the document, each with an identity, a number, a depth
/// and its wording.
///
/// [org.redthread.redline.text.Text] is the tree, [org.redthread.redline.text.Block] one place in it,
/// [org.redthread.redline.text.Wording] what stands there. All of them are values: equal when they say the same.
@NullMarked
package org.redthread.redline.text;

import org.jspecify.annotations.NullMarked;
