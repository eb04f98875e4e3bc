@NullMarked
package org.redthread.meetings.floor.web;

import org.jspecify.annotations.NullMarked;
