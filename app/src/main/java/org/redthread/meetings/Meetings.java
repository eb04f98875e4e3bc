package org.redthread.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The meetings of the dialogues, as far as they are on record.
@Service
@Transactional(readOnly = true)
public class Meetings {

    private final MeetingStore store;
    private final Dialogues dialogues;

    Meetings(MeetingStore store, Dialogues dialogues) {
        this.store = store;
        this.dialogues = dialogues;
    }

    /// All meetings of a dialogue in the order of its thread, the first first.
    public List<Front> of(UUID dialogue) {
        return store.fronts(dialogue);
    }

    /// Those that were held by a day, and those of which no date is on record: whatever is counted of meetings is
    /// counted
    /// from these. A meeting that was convened here was held once it was in session.
    public List<Front> held(UUID dialogue, LocalDate asOf) {
        return store.held(dialogue, asOf);
    }

    /// The thread as it lay on a day, the latest meeting first.
    ///
    /// @param body only meetings of that body; null for all
    public Run run(UUID dialogue, @Nullable UUID body, LocalDate asOf) {
        return Run.of(store.fronts(dialogue), body, asOf);
    }

    public Optional<Dossier> find(UUID dialogue, String slug) {
        return store.find(dialogue, slug);
    }

    /// The meetings before and after it on the thread of its dialogue.
    public Neighbours neighbours(Meeting meeting) {
        var beside = store.beside(meeting);
        return new Neighbours(
                beside.stream().filter(m -> m.comesBefore(meeting)).findFirst().orElse(null),
                beside.stream().filter(meeting::comesBefore).findFirst().orElse(null));
    }

    public record Neighbours(
            @Nullable Meeting before, @Nullable Meeting after) {}

    /// Meetings of any dialogue whose days are known and touch those asked for.
    public List<Recorded> heldBetween(LocalDate from, LocalDate to) {
        var byId = dialogues.all().stream().collect(Collectors.toMap(Dialogue::id, Function.identity()));
        return store.heldBetween(from, to).stream()
                .flatMap(dossier -> Stream.ofNullable(byId.get(dossier.meeting().dialogueId()))
                        .map(dialogue -> new Recorded(
                                dialogue.name().en(),
                                dialogue.inside() + "/meetings/"
                                        + dossier.meeting().slug(),
                                dossier)))
                .toList();
    }

    /// What is printed of whole years, to stand beside what can be counted.
    public List<YearFigure> years(UUID dialogue) {
        return store.years(dialogue);
    }

    /// What was offered and pledged at meetings on record, in the order of the thread.
    public List<Voiced> voiced(UUID dialogue) {
        return store.voiced(dialogue);
    }

    /// What a party did at meetings, in the order of the threads.
    public List<Deed> deeds(UUID party) {
        return store.deeds(party);
    }
}
