/// What negotiated texts ask of those who act by a mandate, for their desks.
@NullMarked
package org.redthread.texts.duties;

import org.jspecify.annotations.NullMarked;
