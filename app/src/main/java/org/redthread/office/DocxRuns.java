package org.redthread.office;

import static org.redthread.office.Direction.RIGHT_TO_LEFT;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Words as Word's runs: one for each look, language and direction.
///
/// A run of right-to-left letters must say so itself (ISO/IEC 29500-1, 17.3.2.30), or Word sets it in the wrong face.
final class DocxRuns {

    private final Tags into;
    private final Direction direction;
    private final DocxLinks links;
    private final Function<Words, String> notes;

    /// @param notes keeps the words of a note and gives its id; empty where no note may stand
    DocxRuns(Tags into, Direction direction, DocxLinks links, Function<Words, String> notes) {
        this.into = into;
        this.direction = direction;
        this.links = links;
        this.notes = notes;
    }

    void all(Words words) {
        for (var run : words.runs()) {
            switch (run) {
                case Run.Plain(var text) -> run("", null, text);
                case Run.Marked(var text, var mark) -> run(style(mark), null, text);
                case Run.Foreign(var text, var language) -> run("", language, text);
                case Run.Link(var text, var address, var hint) -> link("Hyperlink", text, address, hint);
                case Run.Counted(var text, var address, var source) -> link("Counted", text, address, source);
                case Run.Note(var note) -> call(notes.apply(note));
            }
        }
    }

    private static String style(Mark mark) {
        return switch (mark) {
            case STRONG -> "Strong";
            case EMPHASIS -> "Emphasis";
            case TYPED -> "Typed";
            case DISPUTED -> "Disputed";
            case SAMPLE -> "Sample";
            case INSERTED -> "Inserted";
            case DELETED -> "Deleted";
        };
    }

    private void call(String id) {
        if (id.isEmpty()) return;
        into.open("w:r")
                .open("w:rPr")
                .empty("w:rStyle", "w:val", "FootnoteReference")
                .close();
        into.empty("w:footnoteReference", "w:id", id).close();
    }

    private void link(String style, String text, String address, String hint) {
        var target = Address.orNothing(address);
        if (!target.isEmpty()) into.open("w:hyperlink", "r:id", links.id(target), "w:tooltip", tooltip(hint));
        run(style, null, text);
        if (!target.isEmpty()) into.close();
    }

    /// Word refuses a file whose hint is longer than 260 characters.
    private static String tooltip(String hint) {
        return hint.length() <= 250 ? hint : hint.substring(0, hint.offsetByCodePoints(0, 240)) + "…";
    }

    private void run(String style, @Nullable Locale language, String text) {
        var own = language == null ? direction : Direction.of(language);
        for (var stretch : own.stretches(text)) {
            into.open("w:r");
            boolean turned = stretch.direction() == RIGHT_TO_LEFT;
            if (turned || language != null || !style.isEmpty()) {
                into.open("w:rPr");
                if (!style.isEmpty()) into.empty("w:rStyle", "w:val", style);
                if (turned) into.empty("w:rtl");
                if (language != null) into.empty("w:lang", turned ? "w:bidi" : "w:val", language.toLanguageTag());
                into.close();
            }
            DocxBody.text(into, text.substring(stretch.from(), stretch.to())).close();
        }
    }
}
