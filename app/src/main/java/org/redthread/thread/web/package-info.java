/// The page of a knot.
@NullMarked
package org.redthread.thread.web;

import org.jspecify.annotations.NullMarked;
