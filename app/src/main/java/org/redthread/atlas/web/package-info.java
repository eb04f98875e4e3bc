@NullMarked
package org.redthread.atlas.web;

import org.jspecify.annotations.NullMarked;
