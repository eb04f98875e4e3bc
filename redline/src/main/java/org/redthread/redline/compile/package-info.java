/// From files to files: the replies of many parties to one document, compiled into the papers of a drafting
/// session.
///
/// [org.redthread.redline.compile.Compiler] reads, [org.redthread.redline.compile.Folder] writes.
@NullMarked
package org.redthread.redline.compile;

import org.jspecify.annotations.NullMarked;
