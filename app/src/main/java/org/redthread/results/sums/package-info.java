/// How values come together, so that no sum is ever wrong: plain Java that knows no database.
@NullMarked
package org.redthread.results.sums;

import org.jspecify.annotations.NullMarked;
