package org.redthread.texts.silence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.dialogues.Standing;
import org.redthread.texts.negotiations.Furnishes;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Sample;
import org.redthread.texts.negotiations.State;
import org.redthread.web.Language;
import org.springframework.stereotype.Component;

/// A silence procedure on one of the Rehearsal's own texts, for ten working days, which all who take part there can
/// break.
@Component
class RehearsalSilence implements Furnishes {

    private static final Map<String, String> TERMS =
            Map.of("by", "DAYS", "days", "10", "time", "18:00", "weekend", Weekend.SAT_SUN.name());

    private final Silences silences;
    private final Dialogues dialogues;
    private final Clock clock;

    RehearsalSilence(Silences silences, Dialogues dialogues, Clock clock) {
        this.silences = silences;
        this.dialogues = dialogues;
        this.clock = clock;
    }

    @Override
    public Sample sample() {
        return Sample.RECOMMENDATIONS;
    }

    @Override
    public void furnish(Dialogue rehearsal, Negotiated text) {
        if (text.state() != State.CIRCULATED || !silences.of(text).isEmpty()) return;
        var terms = new HashMap<>(TERMS);
        terms.put("zone", text.zone().getId());
        terms.put("base", String.valueOf(text.current().number()));
        var taking = dialogues.participation(rehearsal, LocalDate.ofInstant(clock.instant(), text.zone()), Language.EN);
        taking.participants().stream()
                .filter(one -> one.standing() == Standing.PARTICIPATES)
                .forEach(one -> terms.put(Silences.FIELD + taking.name(one).key(), "on"));
        var findings = silences.open(rehearsal, text, terms);
        if (!findings.isEmpty()) throw new IllegalStateException("The sample lies in no silence: " + findings);
    }
}
