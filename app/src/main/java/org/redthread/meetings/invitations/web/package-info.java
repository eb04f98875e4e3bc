@NullMarked
package org.redthread.meetings.invitations.web;

import org.jspecify.annotations.NullMarked;
