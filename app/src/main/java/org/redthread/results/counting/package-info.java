/// Indicators that are questions to the record: never typed, always current, each with what it was counted from.
@NullMarked
package org.redthread.results.counting;

import org.jspecify.annotations.NullMarked;
