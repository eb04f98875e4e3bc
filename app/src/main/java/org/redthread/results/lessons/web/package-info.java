@NullMarked
package org.redthread.results.lessons.web;

import org.jspecify.annotations.NullMarked;
