/// Targets for Jazzer: whatever bytes come in, a reader answers with a text or with
/// [org.redthread.redline.Unreadable].
@NullMarked
package org.redthread.fuzz;

import org.jspecify.annotations.NullMarked;
