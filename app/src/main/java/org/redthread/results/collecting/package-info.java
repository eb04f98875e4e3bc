/// Collection cycles: parties are asked for values of a period, report them themselves, and the secretariat verifies
/// them
/// before they are published.
@NullMarked
package org.redthread.results.collecting;

import org.jspecify.annotations.NullMarked;
