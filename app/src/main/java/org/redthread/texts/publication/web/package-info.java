@NullMarked
package org.redthread.texts.publication.web;

import org.jspecify.annotations.NullMarked;
