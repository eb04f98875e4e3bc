package org.redthread.plans.annex;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.dialogues.Dialogue;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The annex of a plan: as it comes to on a day, as it was issued, and what lies between two of them.
@Service
@Transactional(readOnly = true)
public class Annexes {

    private final AnnexSources sources;
    private final AnnexStore store;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    Annexes(AnnexSources sources, AnnexStore store, Access access, Ledger ledger, Clock clock) {
        this.sources = sources;
        this.store = store;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// An annex as it is shown.
    ///
    /// @param recorded whether the plan is one of the record, whose words are those of the record
    /// @param issues all that the reader may read, the newest first
    /// @param shown null for what it comes to on the reader's day
    /// @param issuing whether the reader may issue it now
    public record Found(
            Annex annex,
            boolean recorded,
            List<Issue> issues,
            @Nullable Issue shown,
            boolean issuing) {}

    /// @param number of an issue; null for what it comes to on the reader's day
    /// @throws NoSuchPage where there is no such plan or issue for the reader
    public Found find(Dialogue dialogue, String slug, @Nullable Integer number, Here here) {
        access.may(AnnexAction.READ, dialogue.id());
        var making = sources.of(dialogue, slug, here);
        var kept = store.of(making.plan().knot().id(), number);
        var issues = kept.stream().map(AnnexStore.Kept::issue).toList();
        var isRecorded = making.plan().isRecorded();
        if (number == null) {
            var issuing = here.chosenDate() == null && access.may(AnnexAction.ISSUE, dialogue.id());
            return new Found(now(making, here), isRecorded, issues, null, issuing);
        }
        for (var each : kept)
            if (each.annex() != null) return new Found(each.annex(), isRecorded, issues, each.issue(), false);
        throw new NoSuchPage("annex");
    }

    /// What became different up to the reader's day.
    ///
    /// @param annex as it comes to on that day
    /// @param before null where there was nothing of the plan to read then
    /// @param issue that it is compared with; null for a day
    /// @param since the day that it is compared with; null for an issue
    public record Compared(
            Annex annex,
            boolean recorded,
            List<Issue> issues,
            @Nullable Annex before,
            @Nullable Issue issue,
            @Nullable LocalDate since,
            List<AnnexChange> changes) {}

    /// @param since the day that it is compared with
    /// @param number the issue that it is compared with, where no day is given; with neither, the newest one, and a
    ///     year back where none was issued
    /// @throws NoSuchPage where there is no such plan or issue for the reader
    public Compared compare(
            Dialogue dialogue, String slug, @Nullable LocalDate since, @Nullable Integer number, Here here) {
        access.may(AnnexAction.READ, dialogue.id());
        var making = sources.of(dialogue, slug, here);
        var now = now(making, here);
        var kept = store.of(making.plan().knot().id(), number);
        var issues = kept.stream().map(AnnexStore.Kept::issue).toList();
        var chosen = since != null
                ? Optional.<AnnexStore.Kept>empty()
                : kept.stream().filter(each -> each.annex() != null).findFirst();
        if (number != null && since == null && chosen.isEmpty()) throw new NoSuchPage("annex");
        var day = chosen.isPresent() ? null : since == null ? here.asOf().minusYears(1) : since;
        var before = day == null
                ? chosen.map(AnnexStore.Kept::annex).orElse(null)
                : making.on(day).orElse(null);
        var old = before == null ? new Annex(now.plan(), List.of(), List.of()) : before;
        return new Compared(
                now,
                making.plan().isRecorded(),
                issues,
                before,
                chosen.map(AnnexStore.Kept::issue).orElse(null),
                day,
                AnnexChange.between(old, now));
    }

    /// Issues the annex as it comes to today under the next number, where it says something else than the one before.
    ///
    /// @return whether it was issued
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    @Transactional
    public boolean issue(Dialogue dialogue, String slug, Here here) {
        access.require(AnnexAction.ISSUE, dialogue.id());
        var making = sources.of(dialogue, slug, here);
        var annex = making.on(here.today()).orElseThrow(() -> new NoSuchPage("plan"));
        var before = store.of(making.plan().knot().id(), null);
        if (!before.isEmpty() && annex.equals(before.getFirst().annex())) return false;
        var by = access.reader().label();
        if (!store.add(dialogue.id(), making.plan().knot().id(), making.plan().circles(), annex, by, clock.instant()))
            return false;
        ledger.record(Deed.in(dialogue.id(), "annex.issued")
                .to(
                        making.plan().knot().kind(),
                        making.plan().knot().id(),
                        making.plan().label())
                .seenBy(making.plan().circles()));
        return true;
    }

    private static Annex now(AnnexMaking making, Here here) {
        return making.on(here.asOf()).orElseThrow(() -> new NoSuchPage("plan"));
    }
}
