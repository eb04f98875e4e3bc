@NullMarked
package org.redthread.atlas.imports;

import org.jspecify.annotations.NullMarked;
