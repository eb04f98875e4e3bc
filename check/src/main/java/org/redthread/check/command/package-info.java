/// The command that reads files and prints what is wrong with them.
@NullMarked
package org.redthread.check.command;

import org.jspecify.annotations.NullMarked;
