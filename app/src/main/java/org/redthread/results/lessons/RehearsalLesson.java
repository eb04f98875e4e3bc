package org.redthread.results.lessons;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.dialogues.Furnishing;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Furnishes the Rehearsal with a first lesson, so that nobody finds the page empty. It goes through the door that
/// people
/// use.
@Component
@ConditionalOnBooleanProperty("redthread.demo")
class RehearsalLesson extends Furnishing {

    private static final int AFTER_THE_OFFERS = 40;

    private final Lessons lessons;
    private final LessonStore store;
    private final Access access;
    private final TransactionOperations transaction;

    RehearsalLesson(
            Lessons lessons, LessonStore store, Dialogues dialogues, Access access, TransactionOperations transaction) {
        super(AFTER_THE_OFFERS, dialogues, access);
        this.lessons = lessons;
        this.store = store;
        this.access = access;
        this.transaction = transaction;
    }

    @Override
    protected void furnish(Dialogue rehearsal) {
        var furnished = Objects.requireNonNull(transaction.execute(_ -> store.any(rehearsal.id())));
        if (furnished) return;
        var secretariat = new Reader(null, "Secretariat", Set.of(new Mandate(Role.SECRETARIAT, rehearsal.id(), null)));
        access.as(secretariat, () -> lessons.keep(rehearsal, SAMPLE));
    }

    private static final Map<String, String> SAMPLE = Map.of(
            "kind", "LESSON",
            "title", "Return needs a place to come back to (sample)",
            "told",
                    "Sample wording: a round table on return was prepared without those who work on reintegration; "
                            + "in the second one both sat together, and the follow-up list had owners the same day.",
            "tags", "return, reintegration",
            "textLanguage", "en",
            "visibility", "DIALOGUE",
            "sample", "true");
}
