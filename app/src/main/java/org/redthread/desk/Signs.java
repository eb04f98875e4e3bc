package org.redthread.desk;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Mandate;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.redthread.web.Language;
import org.redthread.web.Messages;
import org.springframework.stereotype.Component;

/// What the mandates of a desk are called, in pages, letters and calendars alike.
@Component
public class Signs {

    private final Parties parties;
    private final Dialogues dialogues;
    private final Messages messages;

    Signs(Parties parties, Dialogues dialogues, Messages messages) {
        this.parties = parties;
        this.dialogues = dialogues;
        this.messages = messages;
    }

    /// A mandate in words.
    ///
    /// @param label "Focal point, Türkiye", with the sign of a designation
    /// @param inside the address of the dialogue, without language and date
    /// @param footnote what the sign stands for; null where there is none
    public record Sign(
            String label,
            String dialogue,
            String inside,
            boolean sample,
            @Nullable String footnote) {}

    /// All that a desk needs, asked for once.
    public record Named(Language language, Messages messages, Map<UUID, PartyName> names, Map<UUID, Dialogue> known) {

        public Sign of(Mandate mandate) {
            var dialogue = Objects.requireNonNull(known.get(mandate.dialogue()));
            var name = mandate.party() == null ? null : names.get(mandate.party());
            var role = messages.say(
                    language, mandate.draftsOnly() ? "accounts.drafter" : "accounts.role." + mandate.role());
            return new Sign(
                    name == null ? role : messages.say(language, "desk.mandate", role, name.printed()),
                    dialogue.name().in(language),
                    dialogue.inside(),
                    dialogue.sample(),
                    name == null || name.footnote() == null ? null : name.sign() + " " + name.footnote());
        }
    }

    public Named of(Desk desk, Language language) {
        var held = desk.duties().stream()
                .map(duty -> duty.mandate().party())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var today = desk.now().atZone(desk.zone()).toLocalDate();
        var names = held.isEmpty() ? Map.<UUID, PartyName>of() : parties.names(held, language, today);
        var known = dialogues.all().stream().collect(toMap(Dialogue::id, dialogue -> dialogue));
        return new Named(language, messages, names, known);
    }
}
