package org.redthread.plans.living;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.Front;
import org.redthread.meetings.Meeting;
import org.redthread.meetings.Meetings;
import org.redthread.plans.Dossier;
import org.redthread.plans.Plans;
import org.redthread.texts.PublishedTexts;
import org.redthread.texts.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a living plan can begin from, under a word that a form can send: `recorded:` and the address of a plan of
/// the record, `plan:` and that of one kept here, `text:` and the id of a text published here, `meeting:` and the
/// address of a meeting.
@Component
@Transactional(readOnly = true)
public class Origins {

    private final Plans plans;
    private final LivingPlans living;
    private final Texts texts;
    private final PublishedTexts published;
    private final Meetings meetings;

    Origins(Plans plans, LivingPlans living, Texts texts, PublishedTexts published, Meetings meetings) {
        this.plans = plans;
        this.living = living;
        this.texts = texts;
        this.published = published;
        this.meetings = meetings;
    }

    public List<Dossier> recorded(Dialogue dialogue) {
        return plans.of(dialogue.id(), LocalDate.MAX);
    }

    /// Plans kept here that left their draft, the newest first.
    public List<LivingPlan> kept(Dialogue dialogue) {
        return living.of(dialogue).stream()
                .filter(plan -> !plan.state().isDraft())
                .toList();
    }

    public List<PublishedTexts.Front> texts(Dialogue dialogue) {
        return published.of(dialogue.id());
    }

    public List<Meeting> meetings(Dialogue dialogue) {
        return meetings.of(dialogue.id()).stream().map(Front::meeting).toList().reversed();
    }

    /// Empty where the word means nothing that there is.
    ///
    /// @param id of the plan that begins
    public Optional<Beginning.Origin> find(Dialogue dialogue, String word, UUID id) {
        if (word.isEmpty()) return Optional.of(Beginning.Origin.NONE);
        var parts = word.split(":", 2);
        if (parts.length < 2) return Optional.empty();
        return switch (parts[0]) {
            case "recorded" ->
                recorded(dialogue).stream()
                        .filter(one -> one.plan().slug().equals(parts[1]))
                        .findFirst()
                        .map(one -> TakenUp.from(one, goals(dialogue, one), id));
            case "plan" ->
                kept(dialogue).stream()
                        .filter(plan -> plan.slug().equals(parts[1]))
                        .findFirst()
                        .map(plan -> CarriedOver.from(plan, id));
            case "text" -> {
                var text = Typed.id(parts[1]);
                yield text == null ? Optional.empty() : published.find(text).map(FromText::read);
            }
            case "meeting" ->
                meetings(dialogue).stream()
                        .filter(one -> one.slug().equals(parts[1]))
                        .findFirst()
                        .map(one -> Beginning.Origin.meeting(one.id()));
            default -> Optional.empty();
        };
    }

    private org.redthread.texts.@Nullable Dossier goals(Dialogue dialogue, Dossier recorded) {
        return texts.of(dialogue.id(), LocalDate.MAX).stream()
                .filter(one -> one.text().id().equals(recorded.plan().textOfGoalsId()))
                .findFirst()
                .orElse(null);
    }
}
