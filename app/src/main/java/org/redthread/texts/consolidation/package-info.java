/// What all parties propose in a round, laid over each other; what is decided about it; and the next revision.
@NullMarked
package org.redthread.texts.consolidation;

import org.jspecify.annotations.NullMarked;
