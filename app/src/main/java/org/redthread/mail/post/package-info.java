/// How letters leave the house: taken from the outbox, handed to a server of the operator's by SMTP, and settled by
/// what it said.
@NullMarked
package org.redthread.mail.post;

import org.jspecify.annotations.NullMarked;
