package org.redthread.plans.living;

import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.texts.PublishedTexts;
import org.redthread.texts.TextPublished;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// Hears that a text was published, and begins a plan as a draft from its goals and action points.
///
/// It hears after the commit, in a transaction of its own: no fault here takes a publication back. What was
/// published while nobody heard, since the house went down in between, is looked for at the next start. However
/// often it hears of a text, there is one plan of it.
@Component
class TextsHeard implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TextsHeard.class);
    private static final int AFTER_THE_RECORD = 12;

    private final LivingPlans plans;
    private final PublishedTexts published;
    private final Dialogues dialogues;
    private final Access access;
    private final TransactionTemplate ownTransaction;
    private volatile boolean listening;

    TextsHeard(
            LivingPlans plans,
            PublishedTexts published,
            Dialogues dialogues,
            Access access,
            PlatformTransactionManager transactions) {
        this.plans = plans;
        this.published = published;
        this.dialogues = dialogues;
        this.access = access;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void published(TextPublished text) {
        try {
            access.as(house(text.dialogue()), () -> {
                ownTransaction.executeWithoutResult(status -> begin(text));
                return text;
            });
        } catch (RuntimeException e) {
            LOG.error("No plan was begun from {}; it is tried again at the next start", text.symbol(), e);
        }
    }

    @Override
    public void start() {
        dialogues.all().forEach(this::lookAgain);
        listening = true;
    }

    private void lookAgain(Dialogue dialogue) {
        access.as(house(dialogue.id()), () -> {
            ownTransaction.executeWithoutResult(status -> published.of(dialogue.id()).stream()
                    .filter(front -> !plans.has(front.negotiation()))
                    .flatMap(front -> published.find(front.negotiation()).stream())
                    .forEach(this::begin));
            return dialogue;
        });
    }

    private void begin(TextPublished text) {
        var origin = FromText.read(text);
        if (origin.goals().isEmpty() || plans.has(text.negotiation())) return;
        var dialogue = dialogues.all().stream()
                .filter(one -> one.id().equals(text.dialogue()))
                .findFirst();
        var front = new Beginning(null, text.title(), null, ZoneId.of("UTC"), null, null, origin);
        dialogue.ifPresent(one -> plans.begin(one, front));
    }

    private static Reader house(UUID dialogue) {
        return new Reader(null, "Red Thread", Set.of(new Mandate(Role.SECRETARIAT, dialogue, null)));
    }

    @Override
    public void stop() {
        listening = false;
    }

    @Override
    public boolean isRunning() {
        return listening;
    }

    @Override
    public int getPhase() {
        return AFTER_THE_RECORD;
    }
}
