package org.redthread.projects.kept.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.projects.kept.Kept;
import org.redthread.projects.kept.Stage;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// The form of a project.
///
/// @param kept null for one that is opened
public record KeptFormPage(
        Here here, Dialogue dialogue, @Nullable Kept kept, Form form) {

    public String back() {
        return dialogue.inside() + (kept == null ? "/projects" : kept.inside());
    }

    public String action() {
        return kept == null ? back() + "/new" : back() + "/edit";
    }

    /// Where it stands, and whither it can go from there.
    public List<Form.Choice> stages() {
        var stands = kept == null ? Stage.IDEA : kept.stage();
        return Arrays.stream(Stage.values())
                .filter(stage ->
                        stage == stands || kept != null && stands.next().contains(stage))
                .map(stage -> new Form.Choice(stage.name(), KeptPage.stage(here, stage)))
                .toList();
    }
}
