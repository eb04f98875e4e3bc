/// Activities of IATI: files that are read, shown before anything changes, taken whole or not at all, and given back.
@NullMarked
package org.redthread.projects.iati;

import org.jspecify.annotations.NullMarked;
