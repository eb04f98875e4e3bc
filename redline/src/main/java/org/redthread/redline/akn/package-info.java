/// Akoma Ntoso 3.0 (OASIS LegalDocML), in the United Nations' profile: texts with their versions and their
/// amendments.
@NullMarked
package org.redthread.redline.akn;

import org.jspecify.annotations.NullMarked;
