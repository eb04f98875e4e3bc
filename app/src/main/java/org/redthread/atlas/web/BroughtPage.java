package org.redthread.atlas.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.atlas.figures.Edition;
import org.redthread.atlas.imports.Brought;
import org.redthread.atlas.imports.Difference;
import org.redthread.atlas.imports.Difference.Fate;
import org.redthread.dialogues.Dialogue;
import org.redthread.web.Here;

/// A file that was brought: what is wrong with it, or what taking it would change.
///
/// @param shown the edition of its data set that is shown now; null for none
/// @param meanwhile whether it was sent to be taken and could not be
public record BroughtPage(
        Here here,
        Dialogue dialogue,
        Brought brought,
        @Nullable Edition shown,
        @Nullable Difference difference,
        boolean meanwhile) {

    public String inside() {
        return dialogue.inside() + "/atlas";
    }

    public int seen() {
        return shown == null ? 0 : shown.id();
    }

    public long count(Fate fate) {
        return difference == null ? 0 : difference.rows(fate);
    }

    public List<Difference.Example> examples(Fate fate) {
        return difference == null ? List.of() : difference.byFate().getOrDefault(fate, List.of());
    }

    public List<Fate> fates() {
        return List.of(Fate.GONE, Fate.CHANGED, Fate.NEW);
    }

    public String figure(@Nullable Long value) {
        return Controls.figure(here, value);
    }
}
