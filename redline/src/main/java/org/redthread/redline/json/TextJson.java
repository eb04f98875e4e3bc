package org.redthread.redline.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Mark;
import org.redthread.redline.text.Wording;

/// Blocks and wordings as JSON. A mark is one string: where it begins, where it ends, its style, its target.
public final class TextJson {

    private TextJson() {}

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
