package org.redthread.dialogues;

import java.util.List;
import java.util.UUID;
import org.redthread.record.Subject;
import org.redthread.record.Words;

/// An intergovernmental dialogue.
///
/// @param slug as in its address: `budapest-process`
/// @param kind what it is in a few words
/// @param sample a rehearsal: nothing in it is on public record
public record Dialogue(UUID id, String slug, Words name, Words kind, boolean sample, List<String> sources) {

    /// The address of its home, without language and date.
    public String inside() {
        return "/" + slug;
    }

    /// As claims and contradictions know it.
    public Subject subject() {
        return new Subject("dialogue", id);
    }
}
