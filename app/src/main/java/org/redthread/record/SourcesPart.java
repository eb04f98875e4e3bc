package org.redthread.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.redthread.record.Contradiction.Side;
import org.springframework.stereotype.Component;

/// The room's own part: sources, what was looked for and not found, and contradictions.
@Component
class SourcesPart implements RecordPart {

    private final SourceStore sources;
    private final ContradictionStore contradictions;

    SourcesPart(SourceStore sources, ContradictionStore contradictions) {
        this.sources = sources;
        this.contradictions = contradictions;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public String name() {
        return "sources and contradictions";
    }

    @Override
    public Load read() {
        var file = RecordFile.open("sources.yaml");
        var read = readSources(file);
        var notFound = file.texts("not_found");
        file.nothingElse();
        var disputed = readContradictions(RecordFile.open("contradictions.yaml"));
        return () -> {
            sources.clear();
            contradictions.clear();
            read.forEach(sources::add);
            notFound.forEach(sources::addNotFound);
            disputed.forEach(contradictions::add);
            return read.size() + disputed.size();
        };
    }

    static List<Source> readSources(Entry file) {
        var keys = new HashSet<String>();
        var sources = new ArrayList<Source>();
        for (var entry : file.entries("sources")) {
            var key = entry.text("key");
            if (!keys.add(key)) throw entry.broken("key", "stands twice: " + key);
            sources.add(new Source(
                    key,
                    entry.text("title"),
                    entry.optional("publisher").orElse(null),
                    entry.texts("address"),
                    entry.optional("read_as").orElse(null),
                    entry.optional("note").orElse(null),
                    entry.flag("weak"),
                    entry.flag("seed")));
            entry.nothingElse();
        }
        return sources;
    }

    static List<Contradiction> readContradictions(Entry file) {
        var codes = new HashSet<String>();
        var contradictions = new ArrayList<Contradiction>();
        for (var entry : file.entries("contradictions")) {
            var code = entry.text("code");
            if (!codes.add(code)) throw entry.broken("code", "stands twice: " + code);
            contradictions.add(new Contradiction(
                    code,
                    type(entry, code),
                    entry.flag("right"),
                    Words.read(entry, "issue").orElseThrow(() -> entry.broken("issue_en", "is missing")),
                    sides(entry),
                    subjects(entry)));
            entry.nothingElse();
        }
        file.nothingElse();
        return contradictions;
    }

    private static Contradiction.Type type(Entry entry, String code) {
        return switch (code.charAt(0)) {
            case 'A' -> Contradiction.Type.WITHIN_ONE;
            case 'B' -> Contradiction.Type.BETWEEN_TWO;
            case 'C' -> Contradiction.Type.NO_LIST;
            default -> throw entry.broken("code", "begins with none of A, B, C: " + code);
        };
    }

    private static List<Side> sides(Entry entry) {
        var sides = new ArrayList<Side>();
        for (var side : entry.entries("sides")) {
            sides.add(new Side(Words.read(side), side.sources("src"), side.flag("counted")));
            side.nothingElse();
        }
        if (sides.isEmpty()) throw entry.broken("sides", "is missing");
        return sides;
    }

    private static List<Subject> subjects(Entry entry) {
        var dialogues = entry.texts("dialogues");
        if (dialogues.isEmpty()) throw entry.broken("dialogues", "is missing");
        return Stream.concat(
                        dialogues.stream().map(slug -> Subject.of("dialogue", slug)),
                        entry.texts("about").stream().map(about -> subject(entry, about)))
                .distinct()
                .toList();
    }

    /// `body/budapest-process/som`: a kind, then the key that the room knows the thing by.
    private static Subject subject(Entry entry, String about) {
        var slash = about.indexOf('/');
        if (slash < 1) throw entry.broken("about", "is no kind and key: " + about);
        return Subject.of(about.substring(0, slash), about.substring(slash + 1));
    }
}
