package org.redthread.meetings.convening.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Body;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Mode;
import org.redthread.meetings.convening.Proposal;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// The form in which a meeting is set up or changed.
///
/// @param before the meeting as it stands; null for a new one
/// @param models meetings whose set-up could be taken over
public record SettingPage(
        Here here, Dialogue dialogue, @Nullable Convened before, Form form, List<Body> bodies, List<Convened> models) {

    public String inside() {
        return dialogue.inside() + "/meetings/" + (before == null ? "new" : before.slug() + "/setting");
    }

    public List<Form.Choice> modes() {
        return Arrays.stream(Mode.values())
                .map(mode -> new Form.Choice(mode.name(), here.say("meetings.mode." + mode)))
                .toList();
    }

    public List<Form.Choice> spoken() {
        return here.languages().stream()
                .map(language -> new Form.Choice(language.tag(), language.ownName()))
                .toList();
    }

    public boolean meets(Body body) {
        return !form.value("body-" + body.slug()).isEmpty();
    }

    /// The sessions typed so far and one to add.
    public List<String> sessions() {
        var used = (int) IntStream.rangeClosed(1, Proposal.SESSIONS)
                .filter(at -> !form.value("session-" + at + "-name").isBlank())
                .count();
        return IntStream.rangeClosed(1, Math.min(Proposal.SESSIONS, used + 2))
                .mapToObj(at -> "session-" + at)
                .toList();
    }
}
