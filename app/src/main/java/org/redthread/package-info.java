@NullMarked
package org.redthread;

import org.jspecify.annotations.NullMarked;
