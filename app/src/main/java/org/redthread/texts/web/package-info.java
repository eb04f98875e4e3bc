@NullMarked
package org.redthread.texts.web;

import org.jspecify.annotations.NullMarked;
