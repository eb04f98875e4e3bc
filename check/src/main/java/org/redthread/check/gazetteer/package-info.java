/// Names of countries and organisations in time and language.
@NullMarked
package org.redthread.check.gazetteer;

import org.jspecify.annotations.NullMarked;
