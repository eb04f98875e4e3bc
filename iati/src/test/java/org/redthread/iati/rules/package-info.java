@NullMarked
package org.redthread.iati.rules;

import org.jspecify.annotations.NullMarked;
