/// Endorsed texts made public: frozen with the notes of the parties, printed in all forms, tied to the thread.
@NullMarked
package org.redthread.texts.publication;

import org.jspecify.annotations.NullMarked;
