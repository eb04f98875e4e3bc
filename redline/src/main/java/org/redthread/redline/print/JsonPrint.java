package org.redthread.redline.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.Unreadable;
import org.redthread.redline.diff.Difference;
import org.redthread.redline.diff.Edit;
import org.redthread.redline.diff.Replacement;
import org.redthread.redline.json.Json;
import org.redthread.redline.json.Members;
import org.redthread.redline.json.TextJson;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Text;

/// A difference as JSON, base included, so that a program can carry it out. docs/redline.md has the shape.
final class JsonPrint {

    private static final String FORMAT = "red-thread-difference-1";

    private JsonPrint() {}

    static byte[] of(Redlined redlined) {
        var made = new LinkedHashMap<String, Object>();
        made.put("format", FORMAT);
        made.put("before", redlined.before());
        made.put("after", redlined.after());
        made.put("base", redlined.base().blocks().stream().map(TextJson::block).toList());
        made.put(
                "edits",
                redlined.difference().edits().stream().map(JsonPrint::edit).toList());
        return Json.write(made);
    }

    private static Map<String, @Nullable Object> edit(Edit edit) {
        var made = new LinkedHashMap<String, @Nullable Object>();
        made.put("edit", edit.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT));
        made.put("at", edit.at().value());
        switch (edit) {
            case Edit.Reword each ->
                made.put(
                        "replacements",
                        each.replacements().stream().map(JsonPrint::replacement).toList());
            case Edit.Insert each -> {
                made.put("after", value(each.after()));
                made.put("block", TextJson.block(each.block()));
            }
            case Edit.Delete _ -> {
                // The place says it all.
            }
            case Edit.Move each -> made.put("after", value(each.after()));
            case Edit.Split each -> {
                made.put("cut", each.cut());
                made.put("rest", TextJson.block(each.rest()));
            }
            case Edit.Join each -> made.put("joined", each.joined().value());
            case Edit.Renumber each -> {
                made.put("number", each.number());
                made.put("typed", each.typed());
            }
            case Edit.Recast each -> {
                made.put("kind", each.kind().name());
                made.put("depth", each.depth());
            }
        }
        return made;
    }

    private static @Nullable String value(@Nullable Identity id) {
        return id == null ? null : id.value();
    }

    private static Map<String, Object> replacement(Replacement each) {
        var made = new LinkedHashMap<String, Object>();
        made.put("from", each.from());
        made.put("to", each.to());
        made.put("with", TextJson.wording(each.with()));
        return made;
    }

    static Redlined read(String file, byte[] json) throws Unreadable {
        try {
            var members = Members.of(Json.read(file, json));
            if (!members.string("format").equals(FORMAT)) throw new Members.Missing("format");
            var base = new ArrayList<Block>();
            for (var block : members.objects("base")) base.add(TextJson.block(block));
            var edits = new ArrayList<Edit>();
            for (var edit : members.objects("edits")) edits.add(edit(edit));
            return new Redlined(
                    members.string("before"), members.string("after"), new Text(base), new Difference(edits));
        } catch (IllegalArgumentException e) {
            throw new Unreadable(file, "is no difference that Red Thread wrote; give the .json of a comparison.", e);
        }
    }

    private static Edit edit(Members json) {
        var at = new Identity(json.string("at"));
        return switch (json.string("edit")) {
            case "reword" -> new Edit.Reword(at, replacements(json));
            case "insert" -> new Edit.Insert(after(json), TextJson.block(json.object("block")));
            case "delete" -> new Edit.Delete(at);
            case "move" -> new Edit.Move(at, after(json));
            case "split" -> new Edit.Split(at, json.number("cut"), TextJson.block(json.object("rest")));
            case "join" -> new Edit.Join(at, new Identity(json.string("joined")));
            case "renumber" -> new Edit.Renumber(at, json.string("number"), json.flag("typed"));
            case "recast" -> new Edit.Recast(at, Kind.valueOf(json.string("kind")), json.number("depth"));
            default -> throw new Members.Missing("edit");
        };
    }

    private static @Nullable Identity after(Members json) {
        var after = json.nullable("after");
        return after == null ? null : new Identity(after);
    }

    private static List<Replacement> replacements(Members json) {
        return json.objects("replacements").stream()
                .map(each ->
                        new Replacement(each.number("from"), each.number("to"), TextJson.wording(each.object("with"))))
                .toList();
    }
}
