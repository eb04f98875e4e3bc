package org.redthread.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.redthread.parties.PrintedNames;
import org.redthread.record.Entry;
import org.redthread.record.RecordFile;

/// What `record/profiles.yaml` holds.
record ProfilesFile(List<Standings> standings, List<Profile> profiles, List<Rule> rules) {

    private static final List<String> DIALOGUES = List.of("budapest-process", "prague-process");

    static ProfilesFile open() {
        return read(RecordFile.open("profiles.yaml"));
    }

    static ProfilesFile read(Entry file) {
        var read = new ProfilesFile(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var dialogue : DIALOGUES)
            for (var entry : file.entries(dialogue)) {
                var id = RecordFile.id("dialogue", dialogue);
                entry.entries("standings")
                        .forEach(line -> read.standings.add(standings(id, read.standings.size(), line)));
                entry.entries("published").forEach(line -> read.profiles.add(profile(id, read.profiles.size(), line)));
                entry.entries("mentioned").forEach(line -> read.profiles.add(mention(id, read.profiles.size(), line)));
                entry.entries("rules").forEach(line -> read.rules.add(rule(id, read.rules.size(), line)));
                entry.nothingElse();
            }
        file.nothingElse();
        return read;
    }

    private static Standings standings(UUID dialogue, int place, Entry line) {
        var split = line.optional("split");
        if (split.isPresent() && !split.get().equals("inferred")) throw line.broken("split", "can only be inferred");
        var entries = new ArrayList<Standings.Entry>();
        for (var where : Standings.Where.values()) {
            var field = where.name().toLowerCase(java.util.Locale.ROOT);
            for (var name : line.texts(field))
                entries.add(new Standings.Entry(name, PrintedNames.party(line, field, name), where));
        }
        var standings = new Standings(
                dialogue,
                place,
                line.text("standing"),
                line.when("as_of").orElseThrow(() -> line.broken("as_of", "is missing")),
                line.flag("open_end"),
                split.isPresent(),
                line.optional("note").orElse(null),
                line.sources("src"),
                entries);
        line.nothingElse();
        return standings;
    }

    private static Profile profile(UUID dialogue, int place, Entry line) {
        var of = line.text("of");
        var profile = new Profile(
                dialogue,
                place,
                of,
                PrintedNames.party(line, "of", of),
                line.oneOf("kind", Profile.Kind.class).orElseThrow(() -> line.broken("kind", "is missing")),
                line.when("edition").orElse(null),
                line.oneOf("status", Profile.Status.class).orElse(null),
                line.when("published").orElse(null),
                line.optional("note").orElse(null),
                line.sources("src"));
        line.nothingElse();
        return profile;
    }

    private static Profile mention(UUID dialogue, int place, Entry line) {
        var of = line.text("of");
        var party = PrintedNames.party(line, "of", of);
        var sources = line.sources("src");
        line.nothingElse();
        return new Profile(dialogue, place, of, party, Profile.Kind.MENTIONED, null, null, null, null, sources);
    }

    private static Rule rule(UUID dialogue, int place, Entry line) {
        var rule = new Rule(
                dialogue,
                place,
                line.oneOf("rule", Rule.Kind.class).orElseThrow(() -> line.broken("rule", "is missing")),
                line.text("says"),
                line.optional("decided_at").orElse(null),
                line.sources("src"));
        line.nothingElse();
        return rule;
    }
}
