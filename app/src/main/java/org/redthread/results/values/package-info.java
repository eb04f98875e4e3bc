/// What parties and projects told of indicators: kept for many, each with its history.
@NullMarked
package org.redthread.results.values;

import org.jspecify.annotations.NullMarked;
