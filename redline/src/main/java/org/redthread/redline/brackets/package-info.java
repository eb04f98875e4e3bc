/// Square brackets as data: what is open in a text, where, and whose it is; and compilations written in that
/// notation.
@NullMarked
package org.redthread.redline.brackets;

import org.jspecify.annotations.NullMarked;
