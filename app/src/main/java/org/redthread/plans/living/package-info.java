/// Living plans: kept here by the secretariat, revised, frozen as versions, published with the year that they
/// bring.
///
/// [LivingPlans] is the noun. Whoever changes what a plan holds hands it a list of [Change]s, all of which are
/// taken or none:
///
/// ```java
/// switch (plans.change(plan, List.of(
///         Change.add(Item.ACTIVITY, Map.of("title", "Training of officers", "goals", "1", "when", "2027-05")),
///         Change.alter(Item.ACTIVITY, id, version, Map.of("state", "DONE")),
///         Change.remove(Item.GOAL, goal, version)))) {
///     case LivingPlans.Outcome.Done(var changed) -> …
///     case LivingPlans.Outcome.NotDone(var whole, var each) -> … // each.get(1) tells what is wrong with the second
/// }
/// ```
///
/// Fields are text as it was typed, so that a form, a sheet and a bulk edit are read by one reader and told the
/// same. [Field] lists them, with what each takes. A change alters the fields that it names and keeps the others.
/// Numbers of goals and action points are looked up in the plan as all changes leave it, in whatever order they
/// are handed in. `plans.check(…)` says what would be found and what would differ, and changes nothing.
@NullMarked
package org.redthread.plans.living;

import org.jspecify.annotations.NullMarked;
