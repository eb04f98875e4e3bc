/// Figures of speed and size, each measured beside its floor in the same run.
@NullMarked
package org.redthread.bench;

import org.jspecify.annotations.NullMarked;
