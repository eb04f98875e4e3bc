package org.redthread.atlas.web;

import java.util.List;
import java.util.stream.Collectors;
import org.redthread.atlas.figures.Edition;
import org.redthread.atlas.figures.Series;
import org.redthread.atlas.policy.Policy;
import org.redthread.dialogues.Dialogue;
import org.redthread.web.Here;

/// The data sets that are shown, with whose they are and what must be told of them.
///
/// @param keeps whether the reader may bring newer ones
public record Holdings(
        Here here, Dialogue dialogue, List<Edition> editions, List<Series> series, Policy policy, boolean keeps) {

    /// What is counted in a data set, in the reader's language.
    public String names(Edition edition) {
        return series.stream()
                .filter(one -> one.dataSet().equals(edition.dataSet()))
                .map(one -> one.name().in(here.language()))
                .collect(Collectors.joining("; "));
    }

    public String figure(long value) {
        return Controls.figure(here, value);
    }

    public String inside() {
        return dialogue.inside() + "/atlas";
    }
}
