/// Projects that the secretariat keeps here, from an idea to their end, beside those that the record tells of.
@NullMarked
package org.redthread.projects.kept;

import org.jspecify.annotations.NullMarked;
