package org.redthread.redline.json;

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

/// Changes as JSON, for the machine that carries them out later: in a file of decisions, in a column of a
/// database.
///
/// What is written is read again as an equal change, of whatever kind. The form is kept from release to release.
public final class ChangeJson {

    private ChangeJson() {}

    /// One change as a string of JSON.
    public static String write(Change change) {
        return Json.string(of(change));
    }

    /// @throws IllegalArgumentException when the string is no change as [#write] writes it
    public static Change read(String json) {
        return change(Json.members(json));
    }

    /// The members of one change, to be set into a larger file.
    public static Map<String, @Nullable Object> of(Change change) {
        var made = new LinkedHashMap<String, @Nullable Object>();
        switch (change) {
            case Change.Words each -> {
                at(made, "words", each.at());
                made.put("from", each.from());
                made.put("to", each.to());
                made.put("with", TextJson.wording(each.with()));
                made.put("notes", each.notes().stream().map(TextJson::block).toList());
            }
            case Change.Split each -> {
                at(made, "split", each.at());
                made.put("cut", each.cut());
                made.put("rest", TextJson.block(each.rest()));
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
                made.put("blocks", each.blocks().stream().map(TextJson::block).toList());
                made.put(
                        "moved",
                        each.moved().stream().map(Identity::value).sorted().toList());
                made.put("notes", each.notes().stream().map(TextJson::block).toList());
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

    /// @throws IllegalArgumentException when a member is missing or says what it cannot
    public static Change change(Members json) {
        var name = json.nullable("at");
        var at = name == null ? null : new Identity(name);
        return switch (json.string("kind")) {
            case "words" ->
                new Change.Words(
                        known(at),
                        json.number("from"),
                        json.number("to"),
                        TextJson.wording(json.object("with")),
                        blocks(json, "notes"));
            case "split" -> new Change.Split(known(at), json.number("cut"), TextJson.block(json.object("rest")));
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
        return json.objects(name).stream().map(TextJson::block).toList();
    }
}
