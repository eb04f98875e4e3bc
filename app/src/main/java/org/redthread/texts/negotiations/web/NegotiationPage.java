package org.redthread.texts.negotiations.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.texts.negotiations.Door;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.State;
import org.redthread.texts.negotiations.Version;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// The page of one negotiated text: where it stands, its versions, the ways into its parts.
///
/// @param now at which the page answers; what lies in silence is adopted to the second
/// @param moves states that the reader may move it to by hand
/// @param keeps whether the reader hands versions in
/// @param before address and title of the text that it comes after
/// @param faster whether a move came too late, since somebody else had made one
public record NegotiationPage(
        Here here,
        Dialogue dialogue,
        Negotiated text,
        Instant now,
        List<Door> doors,
        Set<State> moves,
        boolean keeps,
        Form form,
        boolean faster,
        Form.@Nullable Choice before) {

    public String inside() {
        return dialogue.inside() + text.inside();
    }

    public List<Version> standing() {
        return text.versions().stream().filter(Version::stands).toList();
    }

    public List<Version> undone() {
        return text.versions().stream().filter(version -> !version.stands()).toList();
    }

    /// The version in words: "zero draft", "revision 2".
    public String name(Version version) {
        return here.say("negotiations.version", version.number());
    }

    public String address(Version version) {
        return here.to(inside() + "/versions/" + version.number()
                + (version.language().equals(text.language()) ? "" : "?in=" + version.language()));
    }

    /// Whether a translation says what is no longer the current wording.
    public boolean outOfDate(Version version) {
        var source = version.translatesId();
        return source != null && !source.equals(text.current().id());
    }

    public List<Form.Choice> languages() {
        return new BeginPage(here, dialogue, form, List.of()).languages();
    }
}
