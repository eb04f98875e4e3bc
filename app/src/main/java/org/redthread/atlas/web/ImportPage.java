package org.redthread.atlas.web;

import java.util.List;
import java.util.stream.Stream;
import org.redthread.atlas.imports.Brought;
import org.redthread.atlas.imports.Layout;
import org.redthread.dialogues.Dialogue;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// The form for a file of figures, and the files that were brought.
public record ImportPage(Here here, Dialogue dialogue, List<Brought> brought, Form form) {

    public String inside() {
        return dialogue.inside() + "/atlas";
    }

    public List<Form.Choice> layouts() {
        return Stream.of(Layout.values())
                .map(layout -> new Form.Choice(layout.name(), here.say("atlas.layout." + layout)))
                .toList();
    }

    public String columns(Layout layout) {
        return String.join(", ", layout.columns());
    }
}
