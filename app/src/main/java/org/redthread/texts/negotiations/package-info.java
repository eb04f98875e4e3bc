/// Texts that are negotiated here: their versions, from the zero draft on, and where they stand.
///
/// What parties do with a version stands beside it: `rounds`, `amendments`, `consolidation`, `silence`, `endorsement`.
@NullMarked
package org.redthread.texts.negotiations;

import org.jspecify.annotations.NullMarked;
