package org.redthread.results.lessons.web;

import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.web.Form;
import org.redthread.web.Here;

public record NewLessonPage(
        Here here,
        Dialogue dialogue,
        Form form,
        List<Form.Choice> kinds,
        List<Form.Choice> languages,
        List<Form.Choice> visibilities) {}
