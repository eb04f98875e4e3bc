/// The annex of projects to action points: which projects are tied to which goal and action point of a plan, which to
/// none, and what became different since; numbered and kept each time that it is issued.
@NullMarked
package org.redthread.plans.annex;

import org.jspecify.annotations.NullMarked;
