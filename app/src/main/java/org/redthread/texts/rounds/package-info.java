/// Rounds of comments on a negotiated text: who is asked, until when, who has answered, and replies taken in.
@NullMarked
package org.redthread.texts.rounds;

import org.jspecify.annotations.NullMarked;
