package org.redthread.texts.negotiations.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.texts.Text;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// The form that begins a text.
///
/// @param recorded texts of the record that it may come after
public record BeginPage(Here here, Dialogue dialogue, Form form, List<Form.Choice> recorded) {

    public List<Form.Choice> kinds() {
        return Arrays.stream(Text.Kind.values())
                .filter(kind -> kind != Text.Kind.DRAFT)
                .map(kind -> new Form.Choice(kind.name(), here.say("texts.kind." + kind)))
                .toList();
    }

    public List<Form.Choice> languages() {
        return List.of(
                new Form.Choice("en", here.say("texts.language.en")),
                new Form.Choice("ru", here.say("texts.language.ru")),
                new Form.Choice("ar", here.say("texts.language.ar")));
    }

    public List<Form.Choice> before() {
        var choices = new ArrayList<Form.Choice>();
        choices.add(new Form.Choice("", here.say("negotiations.follows.none")));
        choices.addAll(recorded);
        return choices;
    }
}
