@NullMarked
package org.redthread.texts.consolidation.web;

import org.jspecify.annotations.NullMarked;
