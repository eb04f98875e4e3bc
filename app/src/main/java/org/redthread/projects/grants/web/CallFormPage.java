package org.redthread.projects.grants.web;

import java.time.ZoneOffset;
import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.Zones;

/// The form by which a call is opened.
public record CallFormPage(Here here, Dialogue dialogue, Form form) {

    public List<Form.Choice> zones() {
        return Zones.choices(
                Zones.known(form.value("zone")).orElse(null),
                here.language(),
                here.today().atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
