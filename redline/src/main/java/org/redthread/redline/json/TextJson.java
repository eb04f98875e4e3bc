package org.redthread.redline.json;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Comment;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Mark;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;

/// Texts, blocks, wordings and comments as JSON. A mark is one string: where it begins, where it ends, its style,
/// its target.
///
/// What is written is read again as an equal value. The form is kept from release to release.
public final class TextJson {

    private TextJson() {}

    /// A whole text as a string of JSON.
    public static String write(Text text) {
        return Json.string(of(text));
    }

    /// @throws IllegalArgumentException when the string is no text as [#write] writes it
    public static Text read(String json) {
        return text(Json.members(json));
    }

    /// The members of a whole text, to be set into a larger file.
    public static Map<String, Object> of(Text text) {
        return Map.of("blocks", text.blocks().stream().map(TextJson::block).toList());
    }

    /// @throws IllegalArgumentException when a member is missing or says what it cannot
    public static Text text(Members json) {
        return new Text(json.objects("blocks").stream().map(TextJson::block).toList());
    }

    public static Map<String, @Nullable Object> comment(Comment comment) {
        var made = new LinkedHashMap<String, @Nullable Object>();
        made.put("id", comment.id());
        made.put("author", comment.author());
        made.put("initials", comment.initials());
        made.put("date", comment.date() == null ? null : comment.date().toString());
        made.put("at", comment.at().value());
        made.put("from", comment.from());
        made.put("to", comment.to());
        made.put("words", comment.words());
        made.put("answers", comment.answers());
        made.put("resolved", comment.resolved());
        return made;
    }

    /// @throws IllegalArgumentException when a member is missing or says what it cannot
    public static Comment comment(Members json) {
        return new Comment(
                json.string("id", ""),
                json.string("author"),
                json.string("initials", ""),
                date(json),
                new Identity(json.string("at")),
                json.number("from"),
                json.number("to"),
                json.string("words"),
                json.nullable("answers"),
                json.flag("resolved"));
    }

    private static @Nullable LocalDateTime date(Members json) {
        var date = json.nullable("date");
        try {
            return date == null ? null : LocalDateTime.parse(date);
        } catch (DateTimeParseException e) {
            throw new Members.Missing("date");
        }
    }

    public static Map<String, Object> wording(Wording wording) {
        var made = new LinkedHashMap<String, Object>();
        made.put("text", wording.text());
        if (!wording.marks().isEmpty())
            made.put(
                    "marks",
                    wording.marks().stream()
                            .map(mark -> "%d %d %s %s".formatted(mark.from(), mark.to(), mark.style(), mark.target()))
                            .toList());
        return made;
    }

    public static Map<String, Object> block(Block block) {
        var made = new LinkedHashMap<String, Object>();
        made.put("id", block.id().value());
        made.put("kind", block.kind().name());
        made.put("depth", block.depth());
        made.put("number", block.number());
        made.put("typed", block.typed());
        made.put("wording", wording(block.wording()));
        return made;
    }

    public static Block block(Members json) {
        return new Block(
                new Identity(json.string("id")),
                Kind.valueOf(json.string("kind")),
                json.number("depth"),
                json.string("number"),
                json.flag("typed"),
                wording(json.object("wording")));
    }

    public static Wording wording(Members json) {
        var marks = new ArrayList<Mark>();
        for (var mark : json.strings("marks")) {
            var parts = mark.split(" ", 4);
            if (parts.length < 4) throw new Members.Missing("marks");
            marks.add(new Mark(
                    Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Mark.Style.valueOf(parts[2]), parts[3]));
        }
        return new Wording(json.string("text"), marks);
    }
}
