package org.redthread.documents.web;

import java.util.List;
import java.util.Map;
import org.redthread.documents.Draft;
import org.redthread.web.Here;

/// The form to hand a document in, with what was typed and what is wrong with it.
///
/// @param findings a sentence for each field that cannot be taken
public record NewDocumentPage(
        Here here,
        String inside,
        Draft draft,
        Map<String, String> findings,
        List<Choice> languages,
        List<Choice> visibilities,
        long largestMegabytes) {

    public record Choice(String value, String label, boolean chosen) {}

    public boolean wrong(String field) {
        return findings.containsKey(field);
    }

    public String finding(String field) {
        return findings.getOrDefault(field, "");
    }
}
