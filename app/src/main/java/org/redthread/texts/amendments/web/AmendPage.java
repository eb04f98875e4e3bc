package org.redthread.texts.amendments.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.print.Fate;
import org.redthread.redline.print.Passage;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.texts.amendments.Desk;
import org.redthread.texts.amendments.Edit;
import org.redthread.texts.negotiations.Version;
import org.redthread.web.Here;

/// The whole text, with a way at each provision to propose something there, and one form open.
///
/// @param before the version that changes are shown against; null where there is none, or the form came back
/// @param open the form; null while none is
public record AmendPage(
        Here here,
        Desk desk,
        @Nullable Version before,
        List<Passage> passages,
        @Nullable Writing open) {

    public String text() {
        return desk.dialogue().inside() + desk.text().inside();
    }

    public String round() {
        return desk.dialogue().inside() + desk.round().inside(desk.text());
    }

    public String inside() {
        return round() + "/amend";
    }

    public String proposals() {
        return round() + "/proposals";
    }

    public String name(Version version) {
        return here.say("negotiations.version", version.number());
    }

    /// Where the form for a passage is opened.
    public String at(Passage passage, Edit.Kind kind) {
        return at(passage.block().id(), kind);
    }

    /// Where another form for the same place is opened.
    public String at(Writing writing, Edit.Kind kind) {
        var at = writing.at();
        return at == null ? beginning() : at(at, kind);
    }

    private String at(Identity at, Edit.Kind kind) {
        return here.to(
                inside() + "?at=" + encoded(at) + (kind == Edit.Kind.AMEND ? "" : "&do=" + kind) + "#p-" + at.value());
    }

    private static String encoded(Identity at) {
        return URLEncoder.encode(at.value(), StandardCharsets.UTF_8);
    }

    /// The text without the form.
    public String leave(Writing writing) {
        var at = writing.at();
        return here.to(inside() + (at == null ? "" : "#p-" + at.value()));
    }

    /// What somebody proposes, as a redline of its provision.
    public List<Passage> shown(Edit edit) {
        return Proposed.passages(desk, edit);
    }

    /// Where a new provision at the very beginning is proposed.
    public String beginning() {
        return here.to(inside() + "?do=ADD#form");
    }

    /// Whether something can be proposed at a passage: it is in the text, and no footnote.
    public boolean takes(Passage passage) {
        return desk.takes()
                && !passage.fate().isGone()
                && passage.fate() != Fate.MOVED_AWAY
                && passage.block().kind() != Kind.NOTE;
    }

    public boolean isOpen(Passage passage) {
        return open != null && !passage.fate().isGone() && passage.block().id().equals(open.at());
    }

    /// What the delegation proposes at a passage already.
    public List<Edit> own(Passage passage) {
        if (passage.fate().isGone()) return List.of();
        return desk.own().stream()
                .filter(edit ->
                        edit.place().filter(passage.block().id()::equals).isPresent())
                .toList();
    }

    public String address(Edit edit) {
        return here.to(proposals() + "#e-" + edit.id());
    }

    /// As the passage is called beside the words: by its number, else by what it is.
    public String called(Passage passage) {
        var number = passage.block().number();
        return number.isEmpty() ? here.say("amendments.block." + passage.block().kind()) : number;
    }
}
