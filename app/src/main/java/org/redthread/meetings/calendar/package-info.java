/// Calendar: what of a dialogue falls into a year, on a page, in others' calendars and on paper; and who came over the
/// years.
@NullMarked
package org.redthread.meetings.calendar;

import org.jspecify.annotations.NullMarked;
