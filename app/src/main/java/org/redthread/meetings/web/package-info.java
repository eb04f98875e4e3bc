@NullMarked
package org.redthread.meetings.web;

import org.jspecify.annotations.NullMarked;
