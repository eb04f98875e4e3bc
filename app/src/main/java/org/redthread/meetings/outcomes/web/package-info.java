@NullMarked
package org.redthread.meetings.outcomes.web;

import org.jspecify.annotations.NullMarked;
