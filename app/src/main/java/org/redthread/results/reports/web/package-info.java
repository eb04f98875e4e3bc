@NullMarked
package org.redthread.results.reports.web;

import org.jspecify.annotations.NullMarked;
