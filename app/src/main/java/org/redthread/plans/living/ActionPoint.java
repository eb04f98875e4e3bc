package org.redthread.plans.living;

import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.thread.Knot;

/// A concrete thing that is to be done, as a plan has it under a goal.
///
/// @param number in this plan, `5.3`: as the text prints it, or given by the plan where the text prints none
/// @param goalId null for one that stands under no goal
/// @param source the provision of the published text that mandates it
/// @param version counts its changes
public record ActionPoint(
        UUID id,
        String number,
        String words,
        @Nullable UUID goalId,
        @Nullable Knot source,
        int version) {

    /// What its knot on the thread is called.
    public static final String KIND = "action-point";

    /// 5.3 before 5.10, and 5 before 5.1.
    static final Comparator<ActionPoint> BY_NUMBER =
            Comparator.comparing((ActionPoint point) -> inOrder(point.number())).thenComparing(ActionPoint::id);

    public Knot knot() {
        return new Knot(KIND, id);
    }

    ActionPoint counted(int version) {
        return new ActionPoint(id, number, words, goalId, source, version);
    }

    /// Every number as wide as the widest, so that the order of letters is that of numbers.
    private static String inOrder(String number) {
        var parts = new StringBuilder();
        for (var part : number.split("\\.")) parts.append("%6s.".formatted(part));
        return parts.toString();
    }
}
