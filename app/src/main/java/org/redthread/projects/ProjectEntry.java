package org.redthread.projects;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.parties.PrintedNames;
import org.redthread.record.Entry;
import org.redthread.record.RecordFile;

/// One entry of `record/projects.yaml`, read strictly into a dossier.
final class ProjectEntry {

    private final String dialogue;
    private final Entry entry;
    private final List<String> sources;

    private ProjectEntry(String dialogue, Entry entry) {
        this.dialogue = dialogue;
        this.entry = entry;
        this.sources = entry.sources("src");
    }

    static Dossier read(String dialogue, int place, Entry entry) {
        var reader = new ProjectEntry(dialogue, entry);
        return new Dossier(
                reader.project(place),
                reader.entry.each("partners", reader::partners).stream()
                        .flatMap(List::stream)
                        .toList(),
                entry.texts("countries").stream()
                        .map(name -> new Dossier.Country(name, PrintedNames.party(entry, "countries", name)))
                        .toList(),
                reader.entry.each("dates", reader::date),
                reader.entry.each("money", reader::money),
                reader.entry.each("counts", reader::count),
                reader.entry.each(
                        "outputs", line -> new Dossier.Output(line.text("what"), at(line), reader.sources(line))),
                reader.entry.each("goals", reader::tie));
    }

    private Project project(int place) {
        var slug = entry.text("project");
        return new Project(
                RecordFile.id("dialogue", dialogue),
                id("project", slug),
                slug,
                place,
                entry.text("title"),
                entry.texts("alias"),
                entry.oneOf("status", Project.Status.class).orElse(null),
                entry.when("status_as_of").orElse(null),
                entry.optional("part_of").map(whole -> id("project", whole)).orElse(null),
                entry.optional("countries_note").orElse(null),
                entry.texts("places"),
                entry.texts("silent_on"),
                sources);
    }

    private List<Dossier.Partner> partners(Entry line) {
        var role = line.oneOf("as", Dossier.Role.class).orElseThrow(() -> line.broken("as", "is missing"));
        var note = note(line);
        var at = at(line);
        var told = sources(line);
        var partners = Stream.concat(
                        line.texts("by").stream()
                                .map(name -> new Dossier.Partner(
                                        role, name, PrintedNames.party(line, "by", name), note, at, told)),
                        line.texts("called").stream()
                                .map(name -> new Dossier.Partner(role, name, null, note, at, told)))
                .toList();
        if (partners.isEmpty()) throw line.broken("by", "is missing");
        return partners;
    }

    private Dossier.Date date(Entry line) {
        return new Dossier.Date(
                line.oneOf("of", Dossier.Date.Of.class).orElseThrow(() -> line.broken("of", "is missing")),
                line.when("when").orElse(null),
                line.optional("printed").orElse(null),
                line.flag("inferred"),
                note(line),
                at(line),
                sources(line));
    }

    private Dossier.Money money(Entry line) {
        return new Dossier.Money(
                line.oneOf("of", Dossier.Money.Of.class).orElseThrow(() -> line.broken("of", "is missing")),
                line.number("eur").map(BigDecimal::valueOf).orElseThrow(() -> line.broken("eur", "is missing")),
                "EUR",
                note(line),
                at(line),
                sources(line));
    }

    private Dossier.Count count(Entry line) {
        var printed = line.text("printed");
        return new Dossier.Count(
                line.oneOf("of", Dossier.Count.Of.class).orElseThrow(() -> line.broken("of", "is missing")),
                printed,
                printed.matches("\\d+") ? Integer.valueOf(printed) : null,
                line.when("as_of").orElse(null),
                note(line),
                at(line),
                sources(line));
    }

    private Dossier.Tie tie(Entry line) {
        var text = line.text("text");
        return new Dossier.Tie(
                id("text", text),
                text,
                line.texts("numbers").stream().map(Integer::valueOf).toList(),
                line.flag("inferred"),
                note(line),
                at(line),
                sources(line));
    }

    private UUID id(String kind, String key) {
        return RecordFile.id(kind, dialogue + "/" + key);
    }

    private static @Nullable String note(Entry line) {
        return line.optional("note").orElse(null);
    }

    private static @Nullable String at(Entry line) {
        return line.optional("at").orElse(null);
    }

    /// A line without sources of its own stands in those of its project.
    private List<String> sources(Entry line) {
        return line.texts("src").isEmpty() ? sources : line.sources("src");
    }
}
