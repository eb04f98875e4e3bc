package org.redthread.texts.amendments.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.print.Passage;
import org.redthread.redline.print.Redlined;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;
import org.redthread.texts.amendments.Draft;
import org.redthread.texts.amendments.Edit;
import org.redthread.texts.amendments.Kept;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// The form for one place of a text.
///
/// @param at null for the very beginning
/// @param block what stands there
/// @param branch whether other provisions stand below it
/// @param places behind which it could move; empty unless that is asked
/// @param overtaken how a version that came out meanwhile changed what the form showed
/// @param met what another of the delegation drafted meanwhile
public record Writing(
        Here here,
        Edit.Kind kind,
        @Nullable Identity at,
        @Nullable Block block,
        boolean branch,
        List<Form.Choice> places,
        Form form,
        Kept.@Nullable Overtaken overtaken,
        @Nullable Edit met) {

    public boolean offers(Edit.Kind other) {
        return other != kind && (at != null || other == Edit.Kind.ADD);
    }

    public boolean hasObject() {
        return form.value("words").indexOf(Wording.OBJECT) >= 0;
    }

    /// Which of the four things can be said of a form that a new version overtook.
    public String said() {
        if (overtaken == null) return "";
        if (overtaken.now() == null) return "amendments.overtaken.gone";
        if (overtaken.carried()) return "amendments.overtaken.carried";
        return overtaken.was() == null ? "amendments.overtaken.unknown" : "amendments.overtaken.clash";
    }

    /// What a new version made of the provision.
    public List<Passage> moved() {
        return overtaken == null ? List.of() : between(overtaken.was(), overtaken.now());
    }

    /// What was typed, against the words that the form showed.
    public List<Passage> typed() {
        var was = overtaken == null ? null : overtaken.was();
        if (overtaken == null || was == null || kind != Edit.Kind.AMEND && overtaken.now() != null) return List.of();
        var clean = overtaken.typed().replace("\r\n", "\n").strip();
        return clean.isEmpty() ? List.of() : between(was, was.withWording(Wording.of(clean)));
    }

    static List<Passage> between(@Nullable Block was, @Nullable Block now) {
        return Redlined.between("", alone(was), "", alone(now)).passages();
    }

    /// One block as a text of its own.
    static Text alone(@Nullable Block block) {
        if (block == null) return Text.EMPTY;
        return new Text(
                List.of(new Block(block.id(), block.kind(), 0, block.number(), block.typed(), block.wording())));
    }

    public List<Form.Choice> kinds() {
        return Draft.KINDS.stream()
                .map(each -> new Form.Choice(each.name(), here.say("amendments.block." + each)))
                .toList();
    }

    /// What a new provision behind a block most likely is.
    static Kind likely(@Nullable Block block, Text words) {
        if (block != null && Draft.KINDS.contains(block.kind()) && block.kind() != Kind.HEADING) return block.kind();
        var numbered = words.blocks().stream().anyMatch(each -> each.kind() == Kind.PROVISION);
        return numbered ? Kind.PROVISION : Kind.PARAGRAPH;
    }
}
