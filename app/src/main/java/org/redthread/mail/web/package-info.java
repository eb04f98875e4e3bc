/// The page of the outbox.
@NullMarked
package org.redthread.mail.web;

import org.jspecify.annotations.NullMarked;
