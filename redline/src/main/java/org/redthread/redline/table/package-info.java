/// The consolidation table: every amendment in a row, with who wants it, why, and what became of it.
@NullMarked
package org.redthread.redline.table;

import org.jspecify.annotations.NullMarked;
