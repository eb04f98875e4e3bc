package org.redthread.parties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redthread.check.gazetteer.Gazetteer;
import org.redthread.check.gazetteer.Named;
import org.redthread.record.Entry;
import org.redthread.record.RecordFile;
import org.redthread.record.RecordPart;
import org.redthread.record.Subject;
import org.redthread.record.Thing;
import org.redthread.web.Language;
import org.springframework.stereotype.Component;

/// All countries and organisations of the gazetteer, with what the record adds to them.
@Component
class PartiesPart implements RecordPart {

    private final PartyStore parties;
    private final GroupStore groups;

    PartiesPart(PartyStore parties, GroupStore groups) {
        this.parties = parties;
        this.groups = groups;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String name() {
        return "parties and groups";
    }

    @Override
    public Load read() {
        return read(RecordFile.open("parties.yaml"));
    }

    Load read(Entry file) {
        var added = names(file);
        var grouped = new ArrayList<GroupStore.Draft>();
        var concerns = new ArrayList<Concern>();
        for (var entry : file.entries("groups")) {
            var group = group(entry);
            grouped.add(group);
            for (var code : entry.contradictions("contradictions"))
                concerns.add(new Concern(code, Subject.of("group", group.slug())));
            entry.nothingElse();
        }
        file.nothingElse();
        return new Seeded(added, grouped, concerns);
    }

    private static Map<String, List<Name>> names(Entry file) {
        var added = new HashMap<String, List<Name>>();
        for (var entry : file.entries("names")) {
            var key = RecordedParty.key(entry, "party", entry.text("party"));
            added.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(new Name(
                            entry.text("text"),
                            entry.text("language"),
                            entry.oneOf("kind", Name.Standing.class)
                                    .orElseThrow(() -> entry.broken("kind", "is missing")),
                            entry.when("from").map(when -> when.first()).orElse(null),
                            entry.when("until").map(when -> when.first()).orElse(null),
                            entry.optional("note").orElse(null)));
            entry.nothingElse();
        }
        return added;
    }

    private static GroupStore.Draft group(Entry entry) {
        var slug = entry.text("group");
        var members = new ArrayList<Membership>();
        for (var member : entry.entries("members")) {
            var from = member.when("from").orElseThrow(() -> member.broken("from", "is missing"));
            var until = member.when("until").map(when -> when.first()).orElse(null);
            var sources = member.sources("src");
            var note = member.optional("note").orElse(null);
            for (var party : RecordedParty.all(member, "parties"))
                members.add(new Membership(slug, "", "", party, from.first(), until, note, sources));
            member.nothingElse();
        }
        return new GroupStore.Draft(slug, entry.text("en"), entry.text("ru"), entry.sources("src"), members);
    }

    /// The gazetteer is read in the languages of the interface when the load runs, not before: it costs a moment.
    private final class Seeded implements Load {

        private final Map<String, List<Name>> added;
        private final List<GroupStore.Draft> grouped;
        private final List<Concern> concerns;

        Seeded(Map<String, List<Name>> added, List<GroupStore.Draft> grouped, List<Concern> concerns) {
            this.added = added;
            this.grouped = grouped;
            this.concerns = concerns;
        }

        @Override
        public int run() {
            groups.clear();
            parties.clear();
            var spoken = Arrays.stream(Language.values()).map(Language::tag).toArray(String[]::new);
            var all = Gazetteer.speaking(spoken).parties();
            for (var named : all) add(named);
            grouped.forEach(groups::add);
            return all.size();
        }

        private void add(Named named) {
            var key = PrintedNames.key(named);
            var id = RecordFile.id("party", key);
            var names = new ArrayList<Name>();
            for (var name : named.names())
                names.add(new Name(
                        name.text(),
                        name.language(),
                        Name.Standing.valueOf(name.kind().name()),
                        name.from(),
                        name.until(),
                        name.note()));
            names.addAll(added.getOrDefault(key, List.of()));
            var designation = named.designation();
            var sign = designation == null ? null : designation.sign();
            var kind = named.isCountry() ? Kind.COUNTRY : Kind.ORGANISATION;
            parties.add(new Party(id, key, kind, sign, names, List.of()));
            if (designation != null)
                designation.texts().forEach((language, text) -> parties.addFootnote(id, language, text));
        }

        @Override
        public List<Thing> things() {
            var things = new ArrayList<Thing>();
            for (var group : grouped)
                things.add(new Thing(
                        Subject.of("group", group.slug()),
                        "/parties?group=" + group.slug(),
                        group.en(),
                        group.ru(),
                        group.sources()));
            return things;
        }

        @Override
        public List<Concern> concerns() {
            return concerns;
        }
    }
}
