@NullMarked
package org.redthread.meetings.calendar.web;

import org.jspecify.annotations.NullMarked;
