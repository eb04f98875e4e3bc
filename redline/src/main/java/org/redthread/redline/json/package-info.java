/// JSON that people may edit and machines carry out, and what a text looks like in it.
@NullMarked
package org.redthread.redline.json;

import org.jspecify.annotations.NullMarked;
