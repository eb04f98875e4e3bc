/// `redthread iati`: files of IATI at a terminal.
@NullMarked
package org.redthread.iati.command;

import org.jspecify.annotations.NullMarked;
