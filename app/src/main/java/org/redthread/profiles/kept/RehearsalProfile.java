package org.redthread.profiles.kept;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.dialogues.Furnishing;
import org.redthread.parties.Parties;
import org.redthread.profiles.Profile;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Furnishes the Rehearsal with a Light profile that was begun and one that was endorsed, by the doors that people use.
@Component
@ConditionalOnBooleanProperty("redthread.demo")
class RehearsalProfile extends Furnishing {

    private static final int AFTER_THE_LESSON = 45;
    private static final String BEGUN = "POL";
    private static final String ENDORSED = "TUR";

    private final KeptProfiles profiles;
    private final ProfileCourse course;
    private final KeptProfileStore store;
    private final Parties parties;
    private final Access access;
    private final TransactionOperations transaction;

    RehearsalProfile(
            KeptProfiles profiles,
            ProfileCourse course,
            KeptProfileStore store,
            Parties parties,
            Dialogues dialogues,
            Access access,
            TransactionOperations transaction) {
        super(AFTER_THE_LESSON, dialogues, access);
        this.profiles = profiles;
        this.course = course;
        this.store = store;
        this.parties = parties;
        this.access = access;
        this.transaction = transaction;
    }

    @Override
    protected void furnish(Dialogue rehearsal) {
        if (!Objects.requireNonNull(transaction.execute(_ -> store.all(rehearsal.id())))
                .isEmpty()) return;
        of(rehearsal, BEGUN, opened -> begin(rehearsal, opened));
        of(rehearsal, ENDORSED, opened -> endorse(rehearsal, opened));
    }

    private void of(Dialogue rehearsal, String key, Consumer<KeptProfile> write) {
        var country = parties.get(key);
        var team = new Reader(null, "Focal point", Set.of(new Mandate(Role.FOCAL_POINT, rehearsal.id(), country.id())));
        access.as(
                team,
                () -> transaction.execute(_ -> {
                    if (profiles.open(rehearsal, country, Profile.Kind.LIGHT, "2024", "en", true)
                            instanceof KeptProfiles.Opening.Opened(var opened)) write.accept(opened);
                    return rehearsal;
                }));
    }

    private void endorse(Dialogue rehearsal, KeptProfile opened) {
        profiles.assign(opened, "B", Audience.PUBLIC, "", "", Set.of());
        profiles.write(opened, "B", "en", "Sample wording: a section that everybody may read.", 0, true);
        profiles.write(opened, "D", "en", "Sample wording: a section for those who take part.", 0, true);
        course.submit(profiles.get(rehearsal, opened.id()), 0);
        course.endorse(profiles.get(rehearsal, opened.id()), 1);
    }

    private void begin(Dialogue rehearsal, KeptProfile opened) {
        profiles.assign(opened, "B", Audience.PUBLIC, "Ministry of the economy (sample)", "", Set.of());
        profiles.write(
                opened,
                "B",
                "en",
                "Sample wording: what the labour market asks for, and who comes to answer it.\n\n"
                        + "Nothing here is said of a real country.",
                0,
                true);
        profiles.tell(
                opened,
                "C",
                Map.of(
                        "name", "Residence permits in force (sample)",
                        "definition", "Permits of any kind on the last day of the year; sample figure",
                        "year", "2024",
                        "value", "1000",
                        "unit", "permits",
                        "source", "Sample register"));
        profiles.lack(
                opened, "C", "Departures of residents (sample)", "Nobody counts them (sample)", "A survey (sample)");
        var written = profiles.get(rehearsal, opened.id());
        profiles.write(
                written, "B", "ru", "Образец текста: чего требует рынок труда и кто на это откликается.", 0, true);
    }
}
