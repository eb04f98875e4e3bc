package org.redthread.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.redthread.record.Entry;
import org.redthread.record.RecordFile;
import org.redthread.record.RecordPart;
import org.springframework.stereotype.Component;

/// What the record ties between things of several rooms, beside what the file of each room says.
@Component
class RecordedTies implements RecordPart {

    /// `project budapest-process/noraq`.
    private static final Pattern THING = Pattern.compile("([a-z-]+) ([a-z-]+(?:/.+)?)");

    /// `goal 1 of text budapest-process/call-for-action-2019`.
    private static final Pattern PART = Pattern.compile("([a-z-]+) (.+) of ([a-z-]+ \\S+)");

    private final Threads threads;

    RecordedTies(Threads threads) {
        this.threads = threads;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String name() {
        return "ties";
    }

    @Override
    public Load read() {
        var ties = ties(RecordFile.open("ties.yaml"));
        return () -> {
            threads.record("ties/", ties);
            return ties.size();
        };
    }

    static List<Tie> ties(Entry file) {
        var ties = new ArrayList<Tie>();
        for (var line : file.entries("ties")) {
            var kind = line.oneOf("how", LinkKind.class).orElseThrow(() -> line.broken("how", "is missing"));
            var from = knot(line, "from");
            var to = knot(line, "to");
            if (!Fits.fit(kind, from.kind(), to.kind()))
                throw line.broken("how", "leads from no %s to a %s".formatted(from.kind(), to.kind()));
            var tie = Tie.recorded(kind, from, to, line.sources("src"), key(kind, from, to))
                    .saying(line.optional("note").orElse(null))
                    .inferred(line.flag("inferred"))
                    .from(line.when("when").orElse(null));
            if (ties.stream()
                    .anyMatch(one -> key(one.kind(), one.from(), one.to()).equals(tie.sourceKey())))
                throw line.broken("to", "is tied so already");
            ties.add(tie);
            line.nothingElse();
        }
        file.nothingElse();
        return ties;
    }

    private static String key(LinkKind kind, Knot from, Knot to) {
        return "ties/%s/%s/%s".formatted(kind, from.id(), to.id());
    }

    private static Knot knot(Entry line, String field) {
        var said = line.text(field);
        var part = PART.matcher(said);
        var thing = THING.matcher(said);
        if (part.matches()) {
            var whole = whole(line, field, part.group(3));
            return new Knot(part.group(1), RecordFile.id(part.group(1), whole + "/" + part.group(2)));
        }
        if (thing.matches()) return new Knot(thing.group(1), RecordFile.id(thing.group(1), thing.group(2)));
        throw line.broken(field, "names no thing: " + said);
    }

    private static UUID whole(Entry line, String field, String said) {
        var thing = THING.matcher(said);
        if (!thing.matches()) throw line.broken(field, "names no thing: " + said);
        return RecordFile.id(thing.group(1), thing.group(2));
    }
}
