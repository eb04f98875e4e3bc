/// Invitations and those who follow them: letters by number, delegations, and who came.
@NullMarked
package org.redthread.meetings.invitations;

import org.jspecify.annotations.NullMarked;
