/// Reporting by programs: keys of parties, and the address of the API that takes their reports.
@NullMarked
package org.redthread.results.reporting;

import org.jspecify.annotations.NullMarked;
