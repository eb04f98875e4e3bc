@NullMarked
package org.redthread.iati.command;

import org.jspecify.annotations.NullMarked;
