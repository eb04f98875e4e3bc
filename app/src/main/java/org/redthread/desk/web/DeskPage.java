package org.redthread.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.desk.Desk;
import org.redthread.desk.Duty;
import org.redthread.desk.Urgency;
import org.redthread.web.Here;

/// What waits for the reader, by mandate and there by how near it is.
///
/// @param holds whether the reader holds any mandate that could ask something
public record DeskPage(Here here, Desk desk, boolean holds, List<Held> mandates) {

    /// A mandate by which something waits.
    ///
    /// @param number among them, from 1
    /// @param footnote of the party's name; null where it has none
    public record Held(
            int number,
            String label,
            String dialogue,
            String inside,
            boolean sample,
            @Nullable String footnote,
            List<Near> waiting) {

        /// The knot of the nearest of what waits.
        public String knot() {
            return waiting.getFirst().urgency().knot();
        }
    }

    public record Near(Urgency urgency, List<Duty> duties) {}

    /// The day on the reader's own clock, as a margin says it.
    public String day(Duty.Due due) {
        var day = due.at().atZone(desk.zone()).toLocalDate();
        return here.margin(day, day);
    }

    /// How many days are left or gone, on the reader's own clock.
    public String left(Duty.Due due) {
        var today = desk.now().atZone(desk.zone()).toLocalDate();
        var days = due.at().atZone(desk.zone()).toLocalDate().toEpochDay() - today.toEpochDay();
        return desk.now().isBefore(due.at()) ? here.say("desk.in", days) : here.say("desk.ago", -days);
    }
}
