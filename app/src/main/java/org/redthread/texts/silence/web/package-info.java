@NullMarked
package org.redthread.texts.silence.web;

import org.jspecify.annotations.NullMarked;
