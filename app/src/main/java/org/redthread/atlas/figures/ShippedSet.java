package org.redthread.atlas.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redthread.record.Entry;
import org.redthread.record.RecordFile;

/// A data set that travels with the house: what `record/atlas.yaml` says of it.
///
/// @param file below `vendor/atlas`; null for one of which none is shipped, and editions are only brought
record ShippedSet(
        About about,
        @Nullable String file,
        String edition,
        @Nullable LocalDate retrievedOn,
        LocalDate madeOn,
        List<Counted> series) {

    record About(
            String key,
            int place,
            String publisher,
            String en,
            String ru,
            String licence,
            String address,
            List<String> notesEn,
            List<String> notesRu) {}

    record Counted(
            String key,
            String dataSet,
            int place,
            Series.Shape shape,
            Series.Unit unit,
            Series.Teller toldBy,
            boolean bySex,
            String en,
            String ru) {}

    /// All of them, in the order of the file.
    static List<ShippedSet> all() {
        return read(RecordFile.open("atlas.yaml"));
    }

    static List<ShippedSet> read(Entry file) {
        var all = new ArrayList<ShippedSet>();
        var places = new int[1];
        for (var entry : file.entries("sets")) {
            var key = entry.text("set");
            all.add(new ShippedSet(
                    new About(
                            key,
                            all.size(),
                            entry.text("publisher"),
                            entry.text("en"),
                            entry.text("ru"),
                            entry.text("licence"),
                            entry.text("address"),
                            entry.texts("notes_en"),
                            entry.texts("notes_ru")),
                    entry.optional("file").orElse(null),
                    entry.text("edition"),
                    day(entry, "retrieved").orElse(null),
                    day(entry, "made").orElseThrow(() -> entry.broken("made", "is missing")),
                    entry.each("series", line -> counted(key, places[0]++, line))));
        }
        return all;
    }

    private static Counted counted(String set, int place, Entry line) {
        return new Counted(
                line.text("series"),
                set,
                place,
                line.oneOf("shape", Series.Shape.class).orElse(Series.Shape.CORRIDOR),
                line.oneOf("unit", Series.Unit.class).orElse(Series.Unit.PEOPLE),
                line.oneOf("told_by", Series.Teller.class).orElse(Series.Teller.DESTINATION),
                line.flag("sex"),
                line.text("en"),
                line.text("ru"));
    }

    private static Optional<LocalDate> day(Entry entry, String field) {
        return entry.when(field).map(when -> when.first());
    }
}
