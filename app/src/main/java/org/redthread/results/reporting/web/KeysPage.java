package org.redthread.results.reporting.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.parties.PartyName;
import org.redthread.results.reporting.ReportingKey;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// Keys by which programs report.
///
/// @param issues whether the reader can issue one
/// @param secret of the key that was issued just now; null on any other page
public record KeysPage(
        Here here,
        Dialogue dialogue,
        List<ReportingKey> keys,
        Map<UUID, PartyName> names,
        boolean issues,
        Instant now,
        Form form,
        @Nullable String secret) {

    public String above() {
        return dialogue.inside() + "/collecting";
    }

    public String inside() {
        return above() + "/keys";
    }

    public String party(ReportingKey key) {
        return Objects.requireNonNull(names.get(key.partyId())).printed();
    }

    public ReportingKey.Standing standing(ReportingKey key) {
        return key.at(now);
    }

    public boolean revokes(ReportingKey key) {
        return standing(key) == ReportingKey.Standing.IN_FORCE;
    }

    public List<Form.Choice> days() {
        return choices("reporting.days.", "30", "90", "365");
    }

    public List<Form.Choice> scopes() {
        return choices("reporting.scope.", "draft", "hand-in");
    }

    private List<Form.Choice> choices(String key, String... values) {
        return Stream.of(values)
                .map(value -> new Form.Choice(value, here.say(key + value)))
                .toList();
    }
}
