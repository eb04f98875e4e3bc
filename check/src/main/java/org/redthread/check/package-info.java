/// Reads the printed summary of a meeting and finds what is wrong with it.
///
/// A plain library: it knows no Spring and no database, so that the command starts at once.
@NullMarked
package org.redthread.check;

import org.jspecify.annotations.NullMarked;
