/// What a party wants changed in a text: drafted inside the delegation, cleared, handed in as the party, backed by
/// others, and answered for when it was decided on.
@NullMarked
package org.redthread.texts.amendments;

import org.jspecify.annotations.NullMarked;
