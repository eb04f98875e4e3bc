package org.redthread.projects.grants.web;

import org.redthread.dialogues.Dialogue;
import org.redthread.projects.grants.Call;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// The form by which an organisation begins an application.
public record NotePage(Here here, Dialogue dialogue, Call call, Form form) {

    public String inside() {
        return dialogue.inside() + call.inside();
    }
}
