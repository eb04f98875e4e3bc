@NullMarked
package org.redthread.atlas.figures;

import org.jspecify.annotations.NullMarked;
