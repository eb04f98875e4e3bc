package org.redthread.texts.web;

import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.texts.Dossier;
import org.redthread.texts.Moves;
import org.redthread.texts.Text;
import org.redthread.web.Here;

/// What the list of texts shows.
public record TextsPage(Here here, Dialogue dialogue, List<Dossier> texts, Moves moves) {

    public String inside() {
        return dialogue.inside() + "/texts";
    }

    public List<Dossier> latestFirst() {
        return texts.reversed();
    }

    public String year(Text text) {
        return text.made() == null ? "" : String.valueOf(text.made().first().getYear());
    }
}
