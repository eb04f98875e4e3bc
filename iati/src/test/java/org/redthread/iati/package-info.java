@NullMarked
package org.redthread.iati;

import org.jspecify.annotations.NullMarked;
