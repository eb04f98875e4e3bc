package org.redthread.texts.amendments.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.print.Redlined;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.texts.amendments.Desk;
import org.redthread.texts.amendments.Drafts;
import org.redthread.texts.amendments.Edit;
import org.redthread.texts.amendments.Kept;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.texts.negotiations.Provisions;
import org.redthread.web.Findings;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Draws the text with one form open: fresh, with a draft that is changed, or as it came back.
@Component
class AmendPages {

    private static final int LONGEST_LABEL = 70;

    private final Negotiations negotiations;
    private final Drafts drafts;

    AmendPages(Negotiations negotiations, Drafts drafts) {
        this.negotiations = negotiations;
        this.drafts = drafts;
    }

    /// The text as it stands, against the version before it, with the form for one place of it if one is asked for.
    AmendPage fresh(Here here, Desk desk, Map<String, String> asked) {
        var before = desk.text().numbered(desk.version().number() - 1).orElse(null);
        var base = before == null ? desk.words() : negotiations.words(before);
        var passages = Redlined.between("", base, "", desk.words()).passages();
        return new AmendPage(here, desk, before, passages, open(here, desk, asked));
    }

    /// The form as it came back, with the text around it.
    AmendPage again(Here here, Desk desk, Writing open) {
        var passages = Redlined.between("", desk.words(), "", desk.words()).passages();
        return new AmendPage(here, desk, null, passages, open);
    }

    private @Nullable Writing open(Here here, Desk desk, Map<String, String> asked) {
        var edit = Stream.concat(desk.own().stream(), desk.left().stream())
                .filter(one -> one.isOpen() && one.id().toString().equals(asked.get("edit")))
                .findFirst();
        if (edit.isPresent() && desk.takes()) return changing(here, desk, edit.get());
        var kind = kind(asked);
        var at = Optional.ofNullable(asked.get("at"))
                .filter(typed -> !typed.isBlank())
                .map(Identity::new);
        var block = at.flatMap(desk.words()::block).orElse(null);
        if (!desk.takes() || block == null && (at.isPresent() || kind != Edit.Kind.ADD || !asked.containsKey("do")))
            return null;
        var drafted = desk.own().stream()
                .filter(one -> kind == Edit.Kind.AMEND && one.isOpen() && one.kind() == kind)
                .filter(one -> one.place().equals(at))
                .findFirst();
        if (drafted.isPresent()) return changing(here, desk, drafted.get());
        var typed =
                new HashMap<>(Map.of("as", Writing.likely(block, desk.words()).name()));
        if (kind == Edit.Kind.AMEND && block != null)
            typed.put("words", block.wording().text());
        return writing(here, desk, kind, block, Form.fresh(pinned(desk, block, typed)), null, null);
    }

    private Writing changing(Here here, Desk desk, Edit edit) {
        var draft = drafts.reopened(desk, edit);
        var typed = new HashMap<>(Map.of(
                "words", draft.words(),
                "reason", draft.reason(),
                "as", draft.as().name(),
                "edit", edit.id().toString(),
                "seen", String.valueOf(edit.version())));
        if (draft.after() != null) typed.put("after", draft.after().value());
        if (draft.whole()) typed.put("whole", "on");
        var overtaken = drafts.overtaken(desk, draft);
        if (overtaken.isPresent()) return overtaken(here, desk, draft.kind(), typed, overtaken.get());
        var block = draft.at() == null ? null : desk.words().block(draft.at()).orElse(null);
        return writing(here, desk, edit.kind(), block, Form.fresh(pinned(desk, block, typed)), null, null);
    }

    /// A form that could not be taken, with what is wrong.
    Writing refused(Here here, Desk desk, Map<String, String> typed, Findings findings) {
        var block = Optional.ofNullable(typed.get("at"))
                .filter(at -> !at.isBlank())
                .flatMap(at -> desk.words().block(new Identity(at)))
                .orElse(null);
        return writing(here, desk, kind(typed), block, Form.again(typed, findings, here), null, null);
    }

    /// A form that another of the delegation was faster than: kept once more, it takes the place of theirs.
    Writing met(Here here, Desk desk, Map<String, String> typed, Edit theirs) {
        var again = new HashMap<>(typed);
        again.put("edit", theirs.id().toString());
        again.put("seen", String.valueOf(theirs.version()));
        var block = theirs.place().flatMap(desk.words()::block).orElse(null);
        var form = Form.again(again, new Findings().add("", "amendments.met"), here);
        return writing(here, desk, kind(typed), block, form, null, theirs);
    }

    /// A form that a new version overtook: kept once more, it is proposed on that version.
    Writing overtaken(Here here, Desk desk, Edit.Kind kind, Map<String, String> typed, Kept.Overtaken overtaken) {
        var again = new HashMap<>(typed);
        again.put("words", overtaken.words());
        var near = Optional.ofNullable(overtaken.near())
                .flatMap(desk.words()::block)
                .orElse(null);
        var gone = overtaken.now() == null;
        if (gone) {
            again.put("as", Writing.likely(near, desk.words()).name());
        }
        var form = new Form(pinned(desk, near, again), Map.of("", here.say("amendments.overtaken")));
        var goesOn = !gone || kind == Edit.Kind.REMARK && near != null ? kind : Edit.Kind.ADD;
        return writing(here, desk, goesOn, near, form, overtaken, null);
    }

    private static Map<String, String> pinned(Desk desk, @Nullable Block block, Map<String, String> typed) {
        var pinned = new HashMap<>(typed);
        pinned.put("version", desk.version().id().toString());
        pinned.put("at", block == null ? "" : block.id().value());
        pinned.put("hash", block == null ? "" : Provisions.hash(block));
        return pinned;
    }

    private static Writing writing(
            Here here,
            Desk desk,
            Edit.Kind kind,
            @Nullable Block block,
            Form form,
            Kept.@Nullable Overtaken overtaken,
            @Nullable Edit met) {
        var index = block == null ? -1 : desk.words().indexOf(block.id());
        var branch = block != null && desk.words().end(index) > index + 1;
        var places = kind == Edit.Kind.MOVE ? places(here, desk, block) : List.<Form.Choice>of();
        return new Writing(here, kind, block == null ? null : block.id(), block, branch, places, form, overtaken, met);
    }

    private static List<Form.Choice> places(Here here, Desk desk, @Nullable Block moving) {
        var places = new ArrayList<>(List.of(new Form.Choice("", here.say("amendments.move.first"))));
        for (var block : desk.words().blocks())
            if (!block.kind().isFrame() && block.kind() != Kind.NOTE && !block.equals(moving))
                places.add(new Form.Choice(block.id().value(), label(block)));
        return places;
    }

    private static String label(Block block) {
        var words = block.typed()
                ? block.wording().text()
                : (block.number() + " " + block.wording().text()).strip();
        return words.length() <= LONGEST_LABEL
                ? words
                : words.substring(0, LONGEST_LABEL).strip() + "…";
    }

    private static Edit.Kind kind(Map<String, String> asked) {
        return java.util.Arrays.stream(Edit.Kind.values())
                .filter(each -> each.name().equals(asked.get("do")))
                .findFirst()
                .orElse(Edit.Kind.AMEND);
    }
}
