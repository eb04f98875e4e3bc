package org.redthread.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.parties.PrintedNames;
import org.redthread.record.Entry;
import org.redthread.record.RecordFile;
import org.redthread.record.Words;

/// One entry of `record/meetings.yaml`, read strictly into a dossier.
final class MeetingEntry {

    private final String dialogue;
    private final Entry entry;
    private final List<String> sources;

    private MeetingEntry(String dialogue, Entry entry) {
        this.dialogue = dialogue;
        this.entry = entry;
        this.sources = entry.sources("src");
    }

    static Dossier read(String dialogue, int place, Entry entry) {
        var reader = new MeetingEntry(dialogue, entry);
        return new Dossier(
                reader.meeting(place),
                reader.entry.each("held_also", reader::otherDate),
                reader.entry.each("figures", reader::figure),
                reader.attendance(),
                reader.entry.each("speakers", reader::speaker),
                reader.entry.each("presided", reader::presiding),
                reader.entry.each("agenda", reader::item),
                reader.entry.each("interventions", reader::intervention),
                reader.entry.each("decisions", reader::decision),
                reader.entry.each("next_steps", reader::nextStep));
    }

    private Meeting meeting(int place) {
        var slug = entry.text("meeting");
        var inferred = entry.texts("inferred");
        for (var what : inferred)
            if (!List.of("year", "number").contains(what)) throw entry.broken("inferred", "is neither year nor number");
        var title = entry.optional("title").orElse(slug);
        var host = entry.optional("host").orElse(null);
        return new Meeting(
                RecordFile.id("dialogue", dialogue),
                id("meeting", slug),
                slug,
                place,
                entry.texts("body").stream().map(body -> id("body", body)).toList(),
                entry.number("number").orElse(null),
                inferred.contains("number"),
                new Words(title, title),
                entry.optional("title").orElse(null),
                entry.optional("lead").orElse(null),
                entry.when("held").orElse(null),
                inferred.contains("year"),
                entry.optional("place").orElse(null),
                entry.flag("online"),
                host,
                entry.optional("host_note").orElse(null),
                host == null ? null : PrintedNames.party(entry, "host", host),
                entry.optional("note").orElse(null),
                entry.texts("languages"),
                entry.texts("themes"),
                entry.optional("listed_at").orElse(null),
                entry.optional("project").map(project -> id("project", project)).orElse(null),
                sources);
    }

    private Dossier.OtherDate otherDate(Entry line) {
        var held = line.when("when").orElseThrow(() -> line.broken("when", "is missing"));
        return new Dossier.OtherDate(held, line.optional("note").orElse(null), line.sources("src"));
    }

    private Figure figure(Entry line) {
        var printed = line.text("printed");
        return new Figure(
                line.oneOf("of", Figure.Of.class).orElseThrow(() -> line.broken("of", "is missing")),
                printed,
                printed.matches("\\d+") ? Integer.valueOf(printed) : null,
                line.optional("note").orElse(null),
                at(line),
                sources(line));
    }

    private List<Attendance> attendance() {
        var times = entry.each(
                "times", line -> new Time(line.text("who"), line.number("time").orElse(null), at(line)));
        var list = new ArrayList<Attendance>();
        list.addAll(names("countries", Attendance.Kind.COUNTRY, true, times));
        list.addAll(names("organisations", Attendance.Kind.ORGANISATION, true, times));
        list.addAll(names("absent", Attendance.Kind.COUNTRY, false, List.of()));
        for (var time : times)
            if (list.stream().noneMatch(a -> a.printed().equals(time.who)))
                throw entry.broken("times", "names nobody on the list: " + time.who);
        return list;
    }

    private record Time(
            String who, @Nullable Integer time, @Nullable String at) {}

    private List<Attendance> names(String field, Attendance.Kind kind, boolean present, List<Time> times) {
        return entry.texts(field).stream()
                .map(printed -> {
                    var party = PrintedNames.party(entry, field, printed);
                    var time = times.stream().filter(t -> t.who.equals(printed)).findFirst();
                    return new Attendance(
                            kind,
                            present,
                            printed,
                            party,
                            time.map(Time::time).orElse(null),
                            time.map(Time::at).orElse(null));
                })
                .toList();
    }

    private Dossier.Speaker speaker(Entry line) {
        var speaksFor = line.optional("for").orElse(null);
        return new Dossier.Speaker(
                line.text("name"),
                line.text("office"),
                line.oneOf("as", Dossier.Capacity.class).orElseThrow(() -> line.broken("as", "is missing")),
                speaksFor,
                speaksFor == null ? null : PrintedNames.party(line, "for", speaksFor),
                at(line),
                sources(line));
    }

    private Dossier.Presiding presiding(Entry line) {
        var by = line.texts("by");
        return new Dossier.Presiding(
                by,
                by.stream().map(name -> PrintedNames.party(line, "by", name)).toList(),
                line.text("over"),
                line.optional("as").map("co-chairs"::equals).orElse(false),
                sources(line));
    }

    private Dossier.AgendaItem item(Entry line) {
        return new Dossier.AgendaItem(line.text("item"), line.optional("by").orElse(null), at(line), sources(line));
    }

    private Intervention intervention(Entry line) {
        var by = line.optional("by").orElse(null);
        return new Intervention(
                by,
                by == null ? null : PrintedNames.party(line, "by", by),
                line.oneOf("kind", Intervention.Kind.class).orElseThrow(() -> line.broken("kind", "is missing")),
                line.text("what"),
                line.optional("outcome").orElse(null),
                line.optional("outcome_at").orElse(null),
                at(line),
                sources(line));
    }

    private Dossier.Decision decision(Entry line) {
        var text = line.optional("text").orElse(null);
        var invites = line.optional("invites").orElse(null);
        return new Dossier.Decision(
                line.text("what"),
                line.texts("named"),
                line.number("of_total").orElse(null),
                text == null ? null : id("text", text),
                text,
                line.optional("project").map(project -> id("project", project)).orElse(null),
                invites,
                invites == null ? null : PrintedNames.party(line, "invites", invites),
                at(line),
                sources(line));
    }

    private NextStep nextStep(Entry line) {
        var became = line.optional("became").orElse(null);
        return new NextStep(
                line.optional("who").orElse(null),
                line.text("what"),
                line.when("due").orElse(null),
                line.optional("printed").orElse(null),
                at(line),
                sources(line),
                became,
                line.when("happened").orElse(null),
                line.optional("became_at").orElse(null),
                became == null ? List.of() : line.sources("became_src"));
    }

    private UUID id(String kind, String key) {
        return RecordFile.id(kind, dialogue + "/" + key);
    }

    private static @Nullable String at(Entry line) {
        return line.optional("at").orElse(null);
    }

    /// A line without a source of its own stands in the sources of its meeting.
    private List<String> sources(Entry line) {
        return line.texts("src").isEmpty() ? sources : line.sources("src");
    }
}
