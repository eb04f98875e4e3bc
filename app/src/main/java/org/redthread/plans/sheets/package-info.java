/// Plans as tables to take away, to work on and to bring back: a sheet says what it would change before it changes
/// anything. In the same way many activities are changed at once on the page.
@NullMarked
package org.redthread.plans.sheets;

import org.jspecify.annotations.NullMarked;
