@NullMarked
package org.redthread.atlas.policy;

import org.jspecify.annotations.NullMarked;
