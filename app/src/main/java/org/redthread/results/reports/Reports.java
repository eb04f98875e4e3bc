package org.redthread.results.reports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.dialogues.Dialogue;
import org.redthread.documents.Documents;
import org.redthread.documents.Draft;
import org.redthread.documents.HandedIn;
import org.redthread.documents.Visibility;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.office.Printer;
import org.redthread.web.BaseAddress;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The annual reports of a dialogue: what a year comes to now, and as it was issued.
@Service
@Transactional(readOnly = true)
public class Reports {

    private final Publicly publicly;
    private final Making making;
    private final ReportStore store;
    private final Documents documents;
    private final BaseAddress base;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    Reports(
            Publicly publicly,
            Making making,
            ReportStore store,
            Documents documents,
            BaseAddress base,
            Access access,
            Ledger ledger,
            Clock clock) {
        this.publicly = publicly;
        this.making = making;
        this.store = store;
        this.documents = documents;
        this.base = base;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// A report as it is shown.
    ///
    /// @param issues the newest first
    /// @param shown null for what the year comes to on the reader's day
    /// @param changes what became different since the newest issue; empty for an issue
    /// @param issuing whether the reader may issue it now
    public record Found(
            Report report, List<Issue> issues, @Nullable Issue shown, List<Change> changes, boolean issuing) {}

    /// @param number of an issue; null for what the year comes to on the reader's day
    /// What it reads is open to everybody; whoever asks from within a transaction needs a second connection for it.
    ///
    /// @throws NoSuchPage where there is no such year or issue
    @Transactional(propagation = Propagation.SUPPORTS)
    public Found find(Dialogue dialogue, int year, @Nullable Integer number, Here here) {
        access.may(ReportAction.READ, dialogue.id());
        var issuing = here.chosenDate() == null && access.may(ReportAction.ISSUE, dialogue.id());
        return publicly.read(
                () -> number == null ? now(dialogue, year, here, issuing) : issued(dialogue, year, number));
    }

    private Found now(Dialogue dialogue, int year, Here here, boolean issuing) {
        var kept = store.of(dialogue.id(), year, null);
        var now = making.of(dialogue, year, here.asOf());
        var changes = newest(kept).map(before -> Change.between(before, now)).orElse(List.of());
        return new Found(now, issues(kept), null, changes, issuing);
    }

    private Found issued(Dialogue dialogue, int year, int number) {
        var kept = store.of(dialogue.id(), year, number);
        return kept.stream()
                .filter(each -> each.report() != null)
                .findFirst()
                .map(each ->
                        new Found(Objects.requireNonNull(each.report()), issues(kept), each.issue(), List.of(), false))
                .orElseThrow(() -> new NoSuchPage("page"));
    }

    private static List<Issue> issues(List<ReportStore.Kept> kept) {
        return kept.stream().map(ReportStore.Kept::issue).toList();
    }

    private static Optional<Report> newest(List<ReportStore.Kept> kept) {
        return kept.stream()
                .map(ReportStore.Kept::report)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /// Issues what the year comes to today under the next number, and hands its paper to the register of documents.
    ///
    /// @return whether it was issued: what says the same as the newest issue is not
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    @Transactional
    public boolean issue(Dialogue dialogue, int year, Here here) {
        access.require(ReportAction.ISSUE, dialogue.id());
        var report = publicly.read(() -> making.of(dialogue, year, here.today()));
        var before = store.of(dialogue.id(), year, null);
        if (newest(before)
                .filter(each -> Change.between(each, report).isEmpty())
                .isPresent()) return false;
        int number = before.isEmpty() ? 1 : before.getFirst().issue().number() + 1;
        var title = here.say("reports.document", year, number);
        var document = handedIn(dialogue, title, print(dialogue, report, here), here);
        if (!store.add(dialogue.id(), report, document, access.reader().label(), clock.instant()))
            throw new IllegalStateException("Two issues of one report at the same moment: " + title);
        ledger.record(Deed.in(dialogue.id(), "reports.issued")
                .to("document", document, title)
                .seenBy(Set.of(Circle.PUBLIC)));
        return true;
    }

    private byte[] print(Dialogue dialogue, Report report, Here here) {
        var out = new ByteArrayOutputStream();
        try {
            Printer.PDF.print(new ReportPaper(report, dialogue, here, base, null).paper(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private UUID handedIn(Dialogue dialogue, String title, byte[] pdf, Here here) {
        var draft = new Draft(title, "", here.language().tag(), Visibility.PUBLIC, "results.pdf");
        return switch (documents.add(dialogue.id(), draft, pdf.length, () -> new ByteArrayInputStream(pdf))) {
            case HandedIn.Taken(var document) -> document.id();
            case HandedIn.NotTaken(var findings) ->
                throw new IllegalStateException("The register does not take a report: " + findings);
        };
    }
}
