package org.redthread.plans.living;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.thread.Knot;

/// A goal of a living plan.
///
/// @param number in this plan and in no other
/// @param source the goal of the record, or the provision of the published text, that it was taken from
/// @param version counts its changes
public record Goal(
        UUID id, int number, String title, @Nullable Knot source, int version) {

    /// What its knot on the thread is called.
    public static final String KIND = "plan-goal";

    public Knot knot() {
        return new Knot(KIND, id);
    }

    Goal counted(int version) {
        return new Goal(id, number, title, source, version);
    }
}
