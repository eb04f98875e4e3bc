/// Negotiated texts as trees: read, aligned, compared, merged, bracketed, written.
///
/// A plain library: it knows no Spring and no database, and works with no server.
@NullMarked
package org.redthread.redline;

import org.jspecify.annotations.NullMarked;
