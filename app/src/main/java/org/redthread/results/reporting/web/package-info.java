/// The page of keys, and the address of the API that takes reports.
@NullMarked
package org.redthread.results.reporting.web;

import org.jspecify.annotations.NullMarked;
