/// The standard's own rules and codes, read from its data and asked of each activity.
@NullMarked
package org.redthread.iati.rules;

import org.jspecify.annotations.NullMarked;
