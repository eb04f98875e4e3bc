package org.redthread.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Words with their marks, put together from left to right as they are read.
public record Words(List<Run> runs) {

    public static final Words NONE = new Words(List.of());

    public Words {
        runs = List.copyOf(runs);
    }

    public static Words of(String text) {
        return text.isEmpty() ? NONE : new Words(List.of(new Run.Plain(text)));
    }

    public Words then(String text) {
        return then(new Run.Plain(text));
    }

    public Words strong(String text) {
        return then(new Run.Marked(text, Mark.STRONG));
    }

    public Words emphasis(String text) {
        return then(new Run.Marked(text, Mark.EMPHASIS));
    }

    public Words typed(String text) {
        return then(new Run.Marked(text, Mark.TYPED));
    }

    /// @see Run.Counted
    public Words counted(String text, String address, String source) {
        return then(new Run.Counted(text, address, source));
    }

    /// @see Run.Link
    public Words link(String text, String address, String hint) {
        return then(new Run.Link(text, address, hint));
    }

    public Words in(Locale language, String text) {
        return then(new Run.Foreign(text, language));
    }

    public Words note(Words words) {
        return then(new Run.Note(words));
    }

    public Words then(Run run) {
        var all = new ArrayList<>(runs);
        all.add(run);
        return new Words(all);
    }

    public boolean isEmpty() {
        return runs.isEmpty();
    }

    /// What is read, without marks and notes.
    public String plain() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
