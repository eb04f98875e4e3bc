package org.redthread.redline.compile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.Unreadable;
import org.redthread.redline.json.ChangeJson;
import org.redthread.redline.json.Json;
import org.redthread.redline.json.Members;
import org.redthread.redline.json.TextJson;
import org.redthread.redline.merge.Act;
import org.redthread.redline.merge.Amendment;
import org.redthread.redline.merge.Compilation;
import org.redthread.redline.merge.Conflict;
import org.redthread.redline.merge.Disposition;
import org.redthread.redline.merge.Ruling;
import org.redthread.redline.merge.Shown;
import org.redthread.redline.text.Comment;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Label;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;

/// A compilation as a file in which dispositions are filled in: `conflicts.json` when it is written,
/// `decisions.json` when it comes back. It holds the amendments in full, so that base and decisions are all that
/// settling needs.
///
/// @param rulings by the id of their amendment; what is still open has none
public record Decisions(Compilation compilation, Map<String, Ruling> rulings) {

    private static final String FORMAT = "redthread-decisions-1";

    /// @param base what the base is called
    public static byte[] template(String base, Compilation compilation) {
        var text = compilation.base();
        var file = new LinkedHashMap<String, Object>();
        file.put("format", FORMAT);
        file.put("base", base);
        file.put("fingerprint", fingerprint(text));
        file.put(
                "dispositions",
                java.util.Arrays.stream(Disposition.values())
                        .map(Disposition::word)
                        .toList());
        file.put(
                "conflicts",
                compilation.conflicts().stream()
                        .map(each -> conflict(text, each))
                        .toList());
        file.put(
                "amendments",
                compilation.amendments().stream()
                        .map(each -> amendment(text, each))
                        .toList());
        file.put(
                "remarks",
                compilation.remarks().stream()
                        .map(each -> remark(each.party(), each.comment()))
                        .toList());
        return Json.write(file);
    }

    private static Map<String, @Nullable Object> conflict(Text base, Conflict conflict) {
        var made = new LinkedHashMap<String, @Nullable Object>();
        var at = conflict.at();
        made.put("id", conflict.id());
        made.put("provision", at == null ? "Beginning" : Label.of(base, at));
        made.put(
                "base",
                at == null
                        ? ""
                        : base.block(at).orElseThrow().wording().text().substring(conflict.from(), conflict.to()));
        made.put(
                "alternatives",
                conflict.alternatives().stream().map(Decisions::alternative).toList());
        made.put("at", at == null ? null : at.value());
        made.put("from", conflict.from());
        made.put("to", conflict.to());
        return made;
    }

    private static Map<String, Object> alternative(Conflict.Alternative side) {
        var made = new LinkedHashMap<String, Object>();
        made.put("parties", side.parties());
        made.put("amendments", side.amendments());
        made.put("action", side.act().word());
        made.put("words", side.words().text());
        return made;
    }

    private static Map<String, @Nullable Object> amendment(Text base, Amendment amendment) {
        var made = new LinkedHashMap<String, @Nullable Object>();
        var at = amendment.change().at();
        made.put("id", amendment.id());
        made.put("provision", at == null ? "Beginning" : Label.of(base, at));
        made.put("parties", amendment.parties());
        made.put("action", Act.of(base, amendment.change()).word());
        made.put("base", Shown.before(base, amendment.change()));
        made.put("proposal", Shown.after(base, amendment.change()));
        made.put("conflict", amendment.conflict());
        made.put("within", amendment.within());
        made.put("disposition", "");
        made.put("reason", "");
        made.put("text", "");
        made.put("into", "");
        made.put("by", amendment.by().stream().map(Decisions::backing).toList());
        made.put("change", ChangeJson.of(amendment.change()));
        return made;
    }

    private static Map<String, @Nullable Object> backing(Amendment.Backing backing) {
        var made = new LinkedHashMap<String, @Nullable Object>();
        made.put("party", backing.party());
        made.put("tracked", backing.tracked());
        made.put("date", backing.date() == null ? null : backing.date().toString());
        made.put(
                "reasons",
                backing.reasons().stream()
                        .map(each -> remark(backing.party(), each))
                        .toList());
        return made;
    }

    private static Map<String, @Nullable Object> remark(String party, Comment comment) {
        var made = new LinkedHashMap<String, @Nullable Object>();
        made.put("party", party);
        made.putAll(TextJson.comment(comment));
        return made;
    }

    /// What tells one base from another: its words, not the file they came in.
    static String fingerprint(Text base) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var block : base.blocks())
                digest.update("%s\u0000%s\u0000"
                        .formatted(block.id(), block.wording().text())
                        .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param base the text that the decisions are about
    /// @throws Unreadable when the file is no such file, is about another base, or rules in a way that cannot be
    public static Decisions read(String name, byte[] content, String baseName, Text base) throws Unreadable {
        try {
            var file = Members.of(Json.read(name, content));
            if (!file.string("format", "").equals(FORMAT))
                throw new Unreadable(
                        name,
                        "is no file of decisions; give the conflicts.json of a compilation with its dispositions filled in.");
            if (!file.string("fingerprint").equals(fingerprint(base)))
                throw new Unreadable(
                        name,
                        "was made for another text (%s), not for %s; give the base that was compiled."
                                .formatted(file.string("base", ""), baseName));
            var written = new Rulings(name);
            var amendments = new ArrayList<Amendment>();
            var rulings = new LinkedHashMap<String, Ruling>();
            for (var each : file.objects("amendments")) {
                var amendment = amendment(each);
                amendments.add(amendment);
                var ruling = written.read(each, amendment);
                if (ruling != null) rulings.put(amendment.id(), ruling);
            }
            var conflicts =
                    file.objects("conflicts").stream().map(Decisions::conflict).toList();
            var remarks = file.objects("remarks").stream()
                    .map(each -> new Compilation.Remark(each.string("party"), TextJson.comment(each)))
                    .toList();
            var compilation = new Compilation(base, amendments, conflicts, remarks);
            written.check(compilation, rulings);
            return new Decisions(compilation, rulings);
        } catch (IllegalArgumentException | DateTimeParseException | IndexOutOfBoundsException e) {
            throw new Unreadable(
                    name,
                    "has lost something that the compilation wrote into it; fill in a fresh copy of conflicts.json.",
                    e);
        }
    }

    private static Amendment amendment(Members json) {
        return new Amendment(
                json.string("id"),
                ChangeJson.change(json.object("change")),
                json.objects("by").stream().map(Decisions::backing).toList(),
                json.nullable("within"),
                json.nullable("conflict"));
    }

    private static Amendment.Backing backing(Members json) {
        return new Amendment.Backing(
                json.string("party"),
                json.flag("tracked"),
                date(json),
                json.objects("reasons").stream().map(TextJson::comment).toList());
    }

    private static @Nullable LocalDateTime date(Members json) {
        var date = json.nullable("date");
        return date == null ? null : LocalDateTime.parse(date);
    }

    private static Conflict conflict(Members json) {
        var at = json.nullable("at");
        return new Conflict(
                json.string("id"),
                at == null ? null : new Identity(at),
                json.number("from"),
                json.number("to"),
                json.objects("alternatives").stream()
                        .map(each -> new Conflict.Alternative(
                                each.strings("parties"),
                                each.strings("amendments"),
                                act(each.string("action")),
                                Wording.of(each.string("words"))))
                        .toList());
    }

    private static Act act(String word) {
        for (var act : Act.values()) if (act.word().equals(word)) return act;
        throw new Members.Missing("action");
    }
}
