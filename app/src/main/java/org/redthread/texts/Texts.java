package org.redthread.texts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The texts of the dialogues, as far as they are on record.
@Service
@Transactional(readOnly = true)
public class Texts {

    private final TextStore store;

    Texts(TextStore store) {
        this.store = store;
    }

    /// All texts of a dialogue that had been made on a day, the first first. A text whose date is not on record is
    /// among them: nothing says that it was later.
    public List<Dossier> of(UUID dialogue, LocalDate asOf) {
        return store.all(dialogue).stream()
                .filter(dossier -> {
                    var made = dossier.text().made();
                    return made == null || !made.first().isAfter(asOf);
                })
                .toList();
    }

    /// How goals moved between the texts, by the words of their titles alone.
    public Moves moves(List<Dossier> texts) {
        return Moves.of(texts, store.themes());
    }

    /// Texts that a party did not adopt, as far as sources name it.
    public List<Refused> refusedBy(UUID party) {
        return store.refusedBy(party);
    }
}
