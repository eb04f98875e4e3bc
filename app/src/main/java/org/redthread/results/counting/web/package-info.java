@NullMarked
package org.redthread.results.counting.web;

import org.jspecify.annotations.NullMarked;
