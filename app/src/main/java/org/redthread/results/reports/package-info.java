/// The annual report of results: made from the record at the press of a button, issued once and kept as it was.
@NullMarked
package org.redthread.results.reports;

import org.jspecify.annotations.NullMarked;
