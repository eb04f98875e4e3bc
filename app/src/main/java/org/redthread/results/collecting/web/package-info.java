/// The pages of collection cycles.
@NullMarked
package org.redthread.results.collecting.web;

import org.jspecify.annotations.NullMarked;
