/// The page of a meeting's feedback.
@NullMarked
package org.redthread.results.feedback.web;

import org.jspecify.annotations.NullMarked;
