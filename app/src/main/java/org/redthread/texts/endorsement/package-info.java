/// How a text was endorsed, and where each party stands towards it.
@NullMarked
package org.redthread.texts.endorsement;

import org.jspecify.annotations.NullMarked;
