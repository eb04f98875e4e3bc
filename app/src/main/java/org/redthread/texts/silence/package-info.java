/// Silence procedures: a text is adopted when the time passes in which any of the parties could have broken it.
@NullMarked
package org.redthread.texts.silence;

import org.jspecify.annotations.NullMarked;
