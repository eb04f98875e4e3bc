@NullMarked
package org.redthread.meetings.summaries.web;

import org.jspecify.annotations.NullMarked;
