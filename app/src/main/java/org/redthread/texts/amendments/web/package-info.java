/// The pages where a delegation writes and hands in what it proposes.
@NullMarked
package org.redthread.texts.amendments.web;

import org.jspecify.annotations.NullMarked;
