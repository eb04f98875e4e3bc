package org.redthread.atlas.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.atlas.AtlasAction;
import org.redthread.atlas.figures.Figures;
import org.redthread.atlas.figures.Series;
import org.redthread.atlas.figures.Shelf;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.sql.Ids;
import org.redthread.web.Findings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Newer editions, brought as files: read, held against what is shown, and taken by whoever has seen the difference.
@Service
@Transactional
public class Arrivals {

    private static final int LISTED = 20;

    private final BroughtStore store;
    private final Shelf shelf;
    private final Figures figures;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    Arrivals(BroughtStore store, Shelf shelf, Figures figures, Access access, Ledger ledger, Clock clock) {
        this.store = store;
        this.shelf = shelf;
        this.figures = figures;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// What became of a form with a file.
    public sealed interface Outcome {

        record Read(Brought brought) implements Outcome {}

        /// Nothing was kept.
        record NotRead(Findings findings) implements Outcome {}
    }

    @Transactional(readOnly = true)
    public List<Brought> of(UUID dialogue) {
        access.require(AtlasAction.KEEP, dialogue);
        return store.of(dialogue, LISTED);
    }

    @Transactional(readOnly = true)
    public Optional<Brought> find(UUID dialogue, UUID id) {
        access.require(AtlasAction.KEEP, dialogue);
        return store.find(dialogue, id);
    }

    /// What taking the file would change; empty where it cannot be taken.
    @Transactional(readOnly = true)
    public Optional<Difference> difference(Brought brought) {
        access.require(AtlasAction.KEEP, brought.dialogueId());
        var after = brought.edition();
        if (after == null || !brought.waits()) return Optional.empty();
        var shown = figures.editions().get(brought.dataSet());
        return Optional.of(store.difference(shown == null ? 0 : shown.id(), after));
    }

    /// Reads a file. Where nothing is wrong in it, its figures wait in an edition that nobody sees.
    ///
    /// @param typed `layout`, `edition` and `retrieved`
    public Outcome bring(UUID dialogue, Map<String, String> typed, String name, byte[] content) {
        access.require(AtlasAction.KEEP, dialogue);
        var findings = new Findings();
        var layout = Layout.of(typed.getOrDefault("layout", "")).orElse(null);
        var edition = typed.getOrDefault("edition", "").strip();
        var retrieved = day(typed.getOrDefault("retrieved", ""));
        findings.addIf(layout == null, "layout", "atlas.import.found.layout");
        findings.addIf(edition.isEmpty() || edition.length() > 100, "edition", "atlas.import.found.edition");
        findings.addIf(
                retrieved == null && !typed.getOrDefault("retrieved", "").isBlank(),
                "retrieved",
                "atlas.import.found.day");
        findings.addIf(content.length == 0, "file", "atlas.import.found.file");
        if (layout == null || !findings.isEmpty()) return new Outcome.NotRead(findings);
        var series = figures.series().stream()
                .filter(one -> one.dataSet().equals(layout.dataSet()))
                .collect(Collectors.toMap(Series::key, Series::id));
        if (series.isEmpty()) return new Outcome.NotRead(findings.add("layout", "atlas.import.found.unknown"));
        var table = Table.read(layout, content, series.keySet());
        table.finish();
        var now = clock.instant();
        var rows = table.rows();
        var waiting = table.faulty() > 0 || rows.isEmpty()
                ? null
                : shelf.lay(
                        layout.dataSet(),
                        edition,
                        retrieved,
                        LocalDate.ofInstant(now, ZoneOffset.UTC),
                        content,
                        rows.stream().map(row -> line(row, series)).toList(),
                        rows.getFirst().destination().isEmpty());
        if (table.faulty() == 0 && rows.isEmpty())
            return new Outcome.NotRead(findings.add("file", "atlas.import.found.empty"));
        var brought = new Brought(
                Ids.at(now),
                dialogue,
                waiting,
                layout.dataSet(),
                layout,
                name.isBlank() ? "file.csv" : name.substring(0, Math.min(300, name.length())),
                rows.size(),
                table.faulty(),
                table.faults(),
                table.moved(),
                now,
                access.reader().label(),
                null);
        store.add(brought);
        return new Outcome.Read(brought);
    }

    /// Shows the file's figures in place of those that were shown.
    ///
    /// @param seen the edition that was shown when the reader looked at the difference; 0 for none
    /// @return false where that is another by now, or the file was settled; nothing is changed then
    public boolean take(UUID dialogue, UUID id, int seen) {
        access.require(AtlasAction.KEEP, dialogue);
        var brought = store.find(dialogue, id).filter(Brought::waits).orElse(null);
        if (brought == null || brought.edition() == null) return false;
        if (!shelf.show(brought.dataSet(), brought.edition(), seen)) return false;
        store.settle(dialogue, id, "TAKEN");
        ledger.record(Deed.in(dialogue, "atlas.figures-taken")
                .to("figures", id, brought.name())
                .with("set", brought.dataSet()));
        return true;
    }

    public boolean leave(UUID dialogue, UUID id) {
        access.require(AtlasAction.KEEP, dialogue);
        return store.settle(dialogue, id, "LEFT");
    }

    private static String line(Table.Row row, Map<String, Integer> series) {
        var head = series.get(row.series()) + "\t" + row.origin() + "\t";
        return row.destination().isEmpty()
                ? head + row.year() + "\t" + row.value().toPlainString()
                : head + row.destination() + "\t" + row.year() + "\t"
                        + row.value().toPlainString() + "\t" + or(row.male()) + "\t" + or(row.female()) + "\t"
                        + or(row.kind());
    }

    private static String or(@Nullable Object value) {
        return value == null ? "\\N" : value.toString();
    }

    private static @Nullable LocalDate day(String said) {
        try {
            return said.isBlank() ? null : LocalDate.parse(said.strip());
        } catch (java.time.format.DateTimeParseException e) {
            return null;
        }
    }
}
