package org.redthread.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is counted in plans that are kept here, with what it is counted from. Whoever may not see a plan or an offer
/// does not count it: the policies of the rows decide.
@Service
@Transactional(readOnly = true)
public class PlanCounts {

    private final PlanCountStore store;

    PlanCounts(PlanCountStore store) {
        this.store = store;
    }

    /// @param served whether something is to be done for it
    public record Point(UUID id, String planSlug, String planTitle, String number, String words, boolean served) {}

    /// @param made the day on which it was made, on the clock of its plan
    /// @param standing what had become of it by the day asked for, as `KEPT`; one whose date passed has lapsed,
    ///     whether or not anybody wrote that down
    public record Made(
            UUID id, UUID partyId, String planSlug, String planTitle, String what, LocalDate made, String standing) {

        public boolean kept() {
            return standing.equals("KEPT");
        }
    }

    public record Found(List<Point> points, List<Made> offers) {}

    /// Action points as they stand today in plans begun by the day, and offers made by the day as they stood then.
    /// The day asked for is one of the house, which keeps UTC, so that what was done just now is counted today.
    public Found of(UUID dialogue, LocalDate asOf) {
        return store.of(dialogue, asOf);
    }
}
