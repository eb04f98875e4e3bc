/// Grants: calls for proposals, what organisations hand in to them, who reads and scores it, and what is awarded.
@NullMarked
package org.redthread.projects.grants;

import org.jspecify.annotations.NullMarked;
