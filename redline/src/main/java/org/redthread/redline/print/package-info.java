/// A difference as people and machines are handed it: HTML, plain text, JSON.
@NullMarked
package org.redthread.redline.print;

import org.jspecify.annotations.NullMarked;
