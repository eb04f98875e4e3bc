/// The commands of this library: what a person types when no server is at hand.
@NullMarked
package org.redthread.redline.command;

import org.jspecify.annotations.NullMarked;
