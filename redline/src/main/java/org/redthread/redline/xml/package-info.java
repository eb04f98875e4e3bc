/// A light XML tree for the parts of office packages: read in one bounded streaming pass, changed in place,
/// written back.
@NullMarked
package org.redthread.redline.xml;

import org.jspecify.annotations.NullMarked;
