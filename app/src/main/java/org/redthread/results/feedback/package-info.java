/// What those who were at a meeting thought of it: asked for a stated time, kept without names, told in counts.
@NullMarked
package org.redthread.results.feedback;

import org.jspecify.annotations.NullMarked;
