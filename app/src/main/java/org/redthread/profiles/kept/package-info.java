/// Profiles that countries write in this house: section by section, through submission, silence or endorsement, to
/// frozen editions.
@NullMarked
package org.redthread.profiles.kept;

import org.jspecify.annotations.NullMarked;
