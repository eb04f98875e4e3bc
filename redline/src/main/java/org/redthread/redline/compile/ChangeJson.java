package org.redthread.redline.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.merge.Change;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Mark;
import org.redthread.redline.text.Wording;

/// Changes as JSON, for the machine that carries them out later; people read the members beside them.
final class ChangeJson {

    private ChangeJson() {}

    static Map<String, @Nullable Object> of(Change change) {
        var made = new LinkedHashMap<String, @Nullable Object>();
        switch (change) {
            case Change.Words each -> {
                at(made, "words", each.at());
                made.put("from", each.from());
                made.put("to", each.to());
                made.put("with", wording(each.with()));
                made.put("notes", each.notes().stream().map(ChangeJson::block).toList());
            }
            case Change.Split each -> {
                at(made, "split", each.at());
                made.put("cut", each.cut());
                made.put("rest", block(each.rest()));
            }
            case Change.Join each -> {
                at(made, "join", each.at());
                made.put("joined", each.joined().value());
            }
            case Change.Drop each -> {
                at(made, "drop", each.at());
                made.put("all", each.all().stream().map(Identity::value).toList());
            }
            case Change.Place each -> {
                at(made, "place", each.at());
                made.put("blocks", each.blocks().stream().map(ChangeJson::block).toList());
                made.put(
                        "moved",
                        each.moved().stream().map(Identity::value).sorted().toList());
                made.put("notes", each.notes().stream().map(ChangeJson::block).toList());
            }
            case Change.Recast each -> {
                at(made, "recast", each.at());
                made.put("as", each.kind().name());
                made.put("depth", each.depth());
            }
            case Change.Adrift each -> {
                at(made, "adrift", each.at());
                made.put("was", each.was());
                made.put("proposed", each.proposed());
            }
        }
        return made;
    }

    private static void at(Map<String, @Nullable Object> made, String kind, @Nullable Identity at) {
        made.put("kind", kind);
        made.put("at", at == null ? null : at.value());
    }

    private static Map<String, Object> wording(Wording wording) {
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

    private static Map<String, Object> block(Block block) {
        var made = new LinkedHashMap<String, Object>();
        made.put("id", block.id().value());
        made.put("kind", block.kind().name());
        made.put("depth", block.depth());
        made.put("number", block.number());
        made.put("typed", block.typed());
        made.put("wording", wording(block.wording()));
        return made;
    }

    static Change change(Members json) {
        var name = json.nullable("at");
        var at = name == null ? null : new Identity(name);
        return switch (json.string("kind")) {
            case "words" ->
                new Change.Words(
                        known(at),
                        json.number("from"),
                        json.number("to"),
                        wording(json.object("with")),
                        blocks(json, "notes"));
            case "split" -> new Change.Split(known(at), json.number("cut"), block(json.object("rest")));
            case "join" -> new Change.Join(known(at), new Identity(json.string("joined")));
            case "drop" ->
                new Change.Drop(
                        known(at),
                        json.strings("all").stream().map(Identity::new).toList());
            case "place" -> new Change.Place(at, blocks(json, "blocks"), moved(json), blocks(json, "notes"));
            case "recast" -> new Change.Recast(known(at), Kind.valueOf(json.string("as")), json.number("depth"));
            case "adrift" -> new Change.Adrift(at, json.string("was"), json.string("proposed"));
            default -> throw new Members.Missing("kind");
        };
    }

    private static Set<Identity> moved(Members json) {
        return json.strings("moved").stream().map(Identity::new).collect(Collectors.toSet());
    }

    private static Identity known(@Nullable Identity at) {
        if (at == null) throw new Members.Missing("at");
        return at;
    }

    private static List<Block> blocks(Members json, String name) {
        return json.objects(name).stream().map(ChangeJson::block).toList();
    }

    private static Block block(Members json) {
        return new Block(
                new Identity(json.string("id")),
                Kind.valueOf(json.string("kind")),
                json.number("depth"),
                json.string("number"),
                json.flag("typed"),
                wording(json.object("wording")));
    }

    private static Wording wording(Members json) {
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
