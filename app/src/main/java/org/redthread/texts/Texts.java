package org.redthread.texts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
                .filter(dossier -> dossier.text().isThere(asOf))
                .toList();
    }

    /// How goals moved between the texts, by the words of their titles alone.
    public Moves moves(List<Dossier> texts) {
        return Moves.of(texts, store.themes());
    }

    /// Texts of any day that hang together, the longest line first; those whose goals are not known are left out.
    public List<List<Dossier>> lines(UUID dialogue) {
        return Lines.of(store.all(dialogue));
    }

    /// The texts of its line among `all`; none where no goals are known.
    public List<Dossier> line(List<Dossier> all, Dossier dossier) {
        return Lines.of(all).stream()
                .filter(line -> line.contains(dossier))
                .findFirst()
                .orElse(List.of());
    }

    /// The text that went the way to this one: itself, or the drafts that it comes after.
    public Optional<Dossier> routed(List<Dossier> all, Dossier dossier) {
        if (!dossier.route().isEmpty()) return Optional.of(dossier);
        return all.stream()
                .filter(before -> before.text().kind() == Text.Kind.DRAFT)
                .filter(before -> dossier.follows().stream()
                        .anyMatch(follows ->
                                follows.followsId().equals(before.text().id())))
                .findFirst();
    }

    /// Goals of texts side by side, each followed back to where it came from.
    ///
    /// @param texts the earliest first
    public SideBySide sideBySide(List<Dossier> texts) {
        return SideBySide.of(texts, store.themes());
    }

    /// Texts that a party did not adopt, as far as sources name it.
    public List<Refused> refusedBy(UUID party) {
        return store.refusedBy(party);
    }
}
