/// Files of the International Aid Transparency Initiative (IATI), edition 2.03: read one activity at a time, judged by
/// the standard's schema, rules and code lists, and written again.
///
/// A plain library: it knows no Spring and no database. What it finds is typed; whoever shows it finds the words.
@NullMarked
package org.redthread.iati;

import org.jspecify.annotations.NullMarked;
