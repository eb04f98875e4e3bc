@NullMarked
package org.redthread.atlas.maps;

import org.jspecify.annotations.NullMarked;
