@NullMarked
package org.redthread.texts.rounds.web;

import org.jspecify.annotations.NullMarked;
