@NullMarked
package org.redthread.meetings.convening.web;

import org.jspecify.annotations.NullMarked;
