@NullMarked
package org.redthread.dialogues.web;

import org.jspecify.annotations.NullMarked;
