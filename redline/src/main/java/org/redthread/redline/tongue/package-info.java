/// The words that papers say besides those of a text and of parties, so that they can be said in any language.
@NullMarked
package org.redthread.redline.tongue;

import org.jspecify.annotations.NullMarked;
