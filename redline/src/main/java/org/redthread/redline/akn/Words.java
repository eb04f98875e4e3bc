package org.redthread.redline.akn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.redthread.redline.merge.Amendment;
import org.redthread.redline.merge.Change;
import org.redthread.redline.merge.Compilation;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Mark;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;

/// Writes wordings: marks as inline elements, proposals on them as `ins` and `del`.
final class Words {

    private final Markup out;
    private final Text text;
    private final Map<Identity, List<Amendment>> amendments = new HashMap<>();
    private final Map<String, Integer> calls = new HashMap<>();

    Words(Markup out, Text text, Compilation compilation) {
        this.out = out;
        this.text = text;
        for (var amendment : compilation.amendments())
            switch (amendment.change()) {
                case Change.Words each ->
                    amendments
                            .computeIfAbsent(each.at(), _ -> new ArrayList<>())
                            .add(amendment);
                case Change.Drop each ->
                    each.all()
                            .forEach(id -> amendments
                                    .computeIfAbsent(id, _ -> new ArrayList<>())
                                    .add(amendment));
                default -> {
                    // Stands in the analysis, or as a quotation.
                }
            }
        for (var block : text.blocks())
            for (var mark : block.wording().marks())
                if (mark.style() == Mark.Style.NOTE) calls.merge(mark.target(), 1, Integer::sum);
    }

    /// Whether a note can stand where it is called: it is there, and nobody else calls it.
    boolean isOnlyCall(Mark mark) {
        return !mark.target().isBlank()
                && calls.getOrDefault(mark.target(), 0) == 1
                && mark.to() == mark.from() + 1
                && text.block(new Identity(mark.target()))
                        .filter(note -> note.depth() == 0)
                        .isPresent();
    }

    Markup write(Markup into, Block block) {
        var wording = block.wording();
        var edges = new TreeSet<Integer>(List.of(0, wording.length()));
        wording.marks().forEach(mark -> {
            edges.add(mark.from());
            edges.add(mark.to());
        });
        var its = amendments.getOrDefault(block.id(), List.of()).stream()
                .sorted(Comparator.comparingInt(each -> end(each, wording)))
                .toList();
        for (var each : its) {
            edges.add(from(each));
            edges.add(end(each, wording));
        }
        int next = insertions(its, 0, 0, wording);
        int from = 0;
        for (int to : edges.tailSet(1)) {
            int start = from;
            var deleted = its.stream()
                    .filter(each -> from(each) <= start && end(each, wording) >= to && end(each, wording) > from(each))
                    .toList();
            deleted.forEach(each -> out.open("del", "refersTo", Metadata.holder(each), "class", each.id()));
            marked(wording.part(from, to));
            deleted.forEach(_ -> out.end());
            from = to;
            next = insertions(its, next, to, wording);
        }
        return into;
    }

    private static int from(Amendment amendment) {
        return amendment.change() instanceof Change.Words words ? words.from() : 0;
    }

    private static int end(Amendment amendment, Wording wording) {
        return amendment.change() instanceof Change.Words words ? words.to() : wording.length();
    }

    private int insertions(List<Amendment> its, int next, int at, Wording wording) {
        for (; next < its.size() && end(its.get(next), wording) == at; next++)
            if (its.get(next).change() instanceof Change.Words words
                    && !words.with().isEmpty()) {
                out.open(
                        "ins",
                        "refersTo",
                        Metadata.holder(its.get(next)),
                        "class",
                        its.get(next).id());
                plain(out, words.with());
                out.end();
            }
        return next;
    }

    /// Without notes of its own: those of a proposal stand in no base.
    Markup plain(Markup into, Wording wording) {
        var marks = wording.marks().stream()
                .filter(mark -> mark.style() != Mark.Style.NOTE)
                .toList();
        stretches(new Wording(wording.text(), marks));
        return into;
    }

    private void marked(Wording wording) {
        stretches(wording);
    }

    private void stretches(Wording wording) {
        var edges = new TreeSet<Integer>(List.of(0, wording.length()));
        wording.marks().forEach(mark -> {
            edges.add(mark.from());
            edges.add(mark.to());
        });
        int from = 0;
        for (int to : edges.tailSet(1)) {
            int start = from;
            var here = wording.marks().stream()
                    .filter(mark -> mark.from() <= start && mark.to() >= to)
                    .toList();
            stretch(wording.text().substring(from, to), here);
            from = to;
        }
    }

    private void stretch(String words, List<Mark> marks) {
        var call = marks.stream()
                .filter(mark -> mark.style() == Mark.Style.NOTE && isOnlyCall(mark))
                .findFirst();
        var others = marks.stream()
                .filter(mark -> call.isEmpty() || mark != call.get())
                .toList();
        others.forEach(this::open);
        if (call.isPresent()) note(text.block(new Identity(call.get().target())).orElseThrow());
        else words(words);
        others.forEach(_ -> out.end());
    }

    private void open(Mark mark) {
        switch (mark.style()) {
            case BOLD -> out.open("b");
            case ITALIC -> out.open("i");
            case UNDERLINE -> out.open("u");
            case SUB -> out.open("sub");
            case SUPER -> out.open("sup");
            case STRIKE -> out.open("span", "class", "strike");
            case LINK -> out.open("a", "href", mark.target().isEmpty() ? "#" : mark.target());
            case REFERENCE -> out.open("ref", "href", "#" + mark.target());
            case NOTE -> out.open("span", "class", "call", "title", mark.target());
            case OBJECT -> out.open("span", "class", "object", "title", mark.target());
        }
    }

    private void note(Block note) {
        out.open("authorialNote", "placement", "bottom", "wId", Reading.written(note.id()))
                .open("p");
        // A call inside a note would not end; it is written as a sign.
        words(note.wording());
        out.end().end();
    }

    private void words(Wording wording) {
        if (wording.marks().stream().noneMatch(mark -> mark.style() == Mark.Style.NOTE)) stretches(wording);
        else plain(out, wording);
    }

    private void words(String words) {
        int from = 0;
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) != '\n') continue;
            out.words(words.substring(from, i)).empty("eol");
            from = i + 1;
        }
        out.words(words.substring(from));
    }
}
