/// Word documents: opened with suspicion, read into texts with their revisions and comments, compared, accepted,
/// rejected.
///
/// [org.redthread.redline.word.WordFile] is the door.
@NullMarked
package org.redthread.redline.word;

import org.jspecify.annotations.NullMarked;
