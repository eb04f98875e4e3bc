@NullMarked
package org.redthread.texts.negotiations.web;

import org.jspecify.annotations.NullMarked;
