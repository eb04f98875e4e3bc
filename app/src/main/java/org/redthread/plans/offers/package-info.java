/// Offers and pledges under a living plan: what a party offers of its own accord, what the secretariat answers, and
/// what became of it.
@NullMarked
package org.redthread.plans.offers;

import org.jspecify.annotations.NullMarked;
