/// Reads the text out of files that somebody handed in, and trusts none of them.
@NullMarked
package org.redthread.check.reading;

import org.jspecify.annotations.NullMarked;
