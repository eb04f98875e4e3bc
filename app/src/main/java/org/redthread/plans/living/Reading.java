package org.redthread.plans.living;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads what was typed of an item into the plan that is being changed.
///
/// @param now the moment at which parts that come new are made
record Reading(Typed typed, Holding plan, Known known, Instant now) {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_WORDS = 5000;
    private static final int LONGEST_NOTE = 2000;
    private static final int MOST_MONTHS = 120;
    private static final String POINT = "[0-9A-Za-z]{1,6}([.][0-9A-Za-z]{1,6}){0,4}";

    void take(Item item, UUID id) {
        switch (item) {
            case GOAL -> goal(id, plan.goals.get(id));
            case ACTION_POINT -> point(id, plan.points.get(id));
            case ACTIVITY -> undertaking(id, plan.undertakings.get(id));
            case PART -> new PartReading(typed, plan).take(id);
        }
    }

    private void goal(UUID id, @Nullable Goal was) {
        var number = typed.number(Field.NUMBER, 1, 999, of(was, Goal::number));
        if (number == null) typed.wrong(Field.NUMBER, "missing");
        var title = typed.required(Field.TITLE, LONGEST_TITLE, of(was, Goal::title));
        if (number != null && title != null)
            plan.goals.put(id, new Goal(id, number, title, of(was, Goal::source), was == null ? 0 : was.version()));
    }

    private void point(UUID id, @Nullable ActionPoint was) {
        var number = typed.required(Field.NUMBER, 40, of(was, ActionPoint::number));
        if (number != null && !number.matches(POINT)) typed.wrong(Field.NUMBER, "point.number.no");
        var words = typed.required(Field.WORDS, LONGEST_WORDS, of(was, ActionPoint::words));
        var goal = one(Field.GOAL, plan::goal, "goal.unknown", of(was, ActionPoint::goalId));
        if (number != null && words != null)
            plan.points.put(
                    id,
                    new ActionPoint(
                            id, number, words, goal, of(was, ActionPoint::source), was == null ? 0 : was.version()));
    }

    private void undertaking(UUID id, @Nullable Undertaking was) {
        var read = new Undertaking(
                id,
                was == null ? plan.nextPlace() : was.place(),
                typed.text(Field.TITLE, LONGEST_TITLE, of(was, Undertaking::title)),
                typed.one(Field.KIND, Undertaking.Kind.values(), of(was, Undertaking::kind)),
                typed.when(Field.PLANNED, of(was, Undertaking::planned)),
                typed.number(Field.MONTHS, 1, MOST_MONTHS, of(was, Undertaking::months)),
                typed.day(Field.UNTIL, of(was, Undertaking::until)),
                one(Field.MEETING, known::meeting, "meeting.unknown", of(was, Undertaking::meetingId)),
                typed.one(Field.STATE, Undertaking.State.values(), of(was, Undertaking::state)),
                typed.amount(of(was, Undertaking::amount)),
                typed.currency(of(was, Undertaking::currency)),
                one(Field.PROJECT, known::project, "project.unknown", of(was, Undertaking::projectId)),
                typed.text(Field.NOTE, LONGEST_NOTE, of(was, Undertaking::note)),
                of(was, Undertaking::source),
                all(Field.GOALS, plan::goal, "goal.unknown", was == null ? List.of() : was.goals()),
                all(Field.POINTS, plan::point, "point.unknown", was == null ? List.of() : was.points()),
                new PartReading(typed, plan).parts(was == null ? List.of() : was.parts(), now),
                was == null ? 0 : was.version());
        typed.wrongIf(read.amount() != null && read.currency() == null, Field.CURRENCY, "currency.missing");
        typed.wrongIf(read.amount() == null && read.currency() != null, Field.AMOUNT, "amount.missing");
        recurrence(read);
        plan.put(read);
    }

    private void recurrence(Undertaking read) {
        var planned = read.planned();
        var months = read.months();
        var until = read.until();
        if (months == null && until == null) return;
        typed.wrongIf(months == null, Field.MONTHS, "missing");
        typed.wrongIf(until == null, Field.UNTIL, "missing");
        typed.wrongIf(planned == null, Field.PLANNED, "recurrence.undated");
        if (planned == null || months == null || until == null) return;
        typed.wrongIf(!until.isAfter(planned.first()), Field.UNTIL, "until.early");
        typed.wrongIf(until.isAfter(planned.first().plusYears(30)), Field.UNTIL, "until.late");
        typed.wrongIf(new Recurrence(months, until).overlaps(planned), Field.MONTHS, "recurrence.overlaps");
    }

    private @Nullable UUID one(
            Field field, Function<String, @Nullable UUID> known, String unknown, @Nullable UUID stood) {
        if (!typed.has(field)) return stood;
        var text = typed.raw(field);
        if (text.isEmpty()) return null;
        var found = known.apply(text);
        if (found == null) typed.wrong(field, unknown, text);
        return found;
    }

    private List<UUID> all(Field field, Function<String, @Nullable UUID> known, String unknown, List<UUID> stood) {
        if (!typed.has(field)) return stood;
        var all = new ArrayList<UUID>();
        for (var each : typed.several(field, "[,;]")) {
            var found = known.apply(each);
            if (found == null) typed.wrong(field, unknown, each);
            else if (!all.contains(found)) all.add(found);
        }
        return List.copyOf(all);
    }

    private static <T, V> @Nullable V of(@Nullable T was, Function<T, @Nullable V> what) {
        return was == null ? null : what.apply(was);
    }
}
