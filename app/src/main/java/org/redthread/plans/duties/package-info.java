/// What plans and the offers under them ask of those who act by a mandate, for their desks.
@NullMarked
package org.redthread.plans.duties;

import org.jspecify.annotations.NullMarked;
