package org.redthread.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redthread.CountedStatements;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Access;
import org.redthread.access.Forbidden;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.meetings.Rehearsal;
import org.redthread.record.RecordFile;
import org.redthread.texts.MovedClock;
import org.redthread.web.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/// The desk itself: whose it is, how it is ordered, and what it costs.
@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, CountedStatements.class, MovedClock.class, Rehearsal.class, OnDesks.class})
class DeskTest {

    private static final UUID REHEARSAL = RecordFile.id("dialogue", "rehearsal");

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    OnDesks desks;

    @Autowired
    MyDesk mine;

    @Autowired
    Access access;

    @Autowired
    MovedClock clock;

    @Test
    void a_stranger_is_led_to_the_sign_in_and_back() {
        assertThat(desks.open(null, "/en/desk")).hasStatus(303).hasHeader("Location", "/en/sign-in?to=%2Fen%2Fdesk");
        assertThatThrownBy(() -> access.as(Reader.PUBLIC, () -> mine.now(Language.EN)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void every_page_of_whoever_signed_in_leads_to_the_desk() {
        assertThat(desks.open(rehearsal.enter("poland"), "/ru/account"))
                .bodyText()
                .contains("<a href=\"/ru/desk\"", "Мой стол");
        assertThat(desks.open(null, "/en/check")).bodyText().doesNotContain("/en/desk");
    }

    @Test
    void an_account_without_a_mandate_is_told_so_kindly() {
        var nobody = new Reader(UUID.randomUUID(), "Sample", Set.of());
        var desk = access.as(nobody, () -> mine.now(Language.EN));
        assertThat(desk.duties()).isEmpty();
        var typed = Map.of(
                "address", "no-mandate@example.org",
                "role", "FOCAL_POINT",
                "party", "Georgia",
                "since", "2099-01-01",
                "name", "Not yet in force",
                "password", "a long walk along the river");
        assertThat(rehearsal.send("secretariat", "/accounts", typed)).hasStatus(303);
        assertThat(OnDesks.text(desks.open(desks.signIn("no-mandate@example.org"), "/en/desk")))
                .contains("This account holds no mandate now");
    }

    @Test
    void duties_stand_by_mandate_and_by_how_near_they_are_on_the_readers_own_clock() {
        clock.at(Instant.parse("2027-03-01T08:00:00Z"));
        var soon = rehearsal.aMeeting("ANNOUNCED", "REGISTRATION_OPEN");
        invite(soon, "KHM");
        assertThat(desks.page("cambodia")).contains("Later", "in 9 days").doesNotContain("seven days");
        clock.at(Instant.parse("2027-03-03T16:59:59Z"));
        assertThat(desks.page("cambodia"))
                .as("a second before the fourth of March in Phnom Penh")
                .contains("Later")
                .doesNotContain("In the next seven days");
        clock.at(Instant.parse("2027-03-03T17:00:00Z"));
        assertThat(desks.page("cambodia"))
                .contains("In the next seven days", "in 6 days", "22:00 GMT+7 on your clock")
                .doesNotContain(">Later<");
        clock.at(Instant.parse("2027-03-10T15:00:00Z"));
        assertThat(desks.page("cambodia")).contains("Overdue", "3 are overdue.", "today");
        clock.at(Instant.parse("2027-03-12T15:00:00Z"));
        assertThat(OnDesks.text(desks.open(rehearsal.enter("cambodia"), "/ru/desk")))
                .contains("Просрочено", "2 дня назад", "Координатор, Камбоджа");
    }

    @Test
    void nobody_sees_what_waits_for_another() {
        clock.at(Instant.parse("2027-03-01T08:00:00Z"));
        var meeting = rehearsal.aMeeting("ANNOUNCED", "REGISTRATION_OPEN");
        invite(meeting, "TUR");
        for (var other : new String[] {"poland", "cambodia", "organisation", "donor", "chair", "secretariat"})
            assertThat(desks.page(other)).as(other).doesNotContain(meeting + "/delegation");
        var elsewhere = new Mandate(
                Role.FOCAL_POINT, RecordFile.id("dialogue", "budapest-process"), RecordFile.id("party", "TUR"));
        var ofAnotherDialogue = new Reader(UUID.randomUUID(), "Sample", Set.of(elsewhere));
        assertThat(access.as(ofAnotherDialogue, () -> mine.now(Language.EN)).duties())
                .as("the same party in another dialogue")
                .isEmpty();
        var asPoland = new Mandate(Role.FOCAL_POINT, REHEARSAL, RecordFile.id("party", "POL"));
        var poland = new Reader(UUID.randomUUID(), "Sample", Set.of(asPoland));
        assertThat(access.as(poland, () -> mine.now(Language.EN)).duties())
                .allSatisfy(duty -> assertThat(duty.mandate()).isEqualTo(asPoland));
    }

    @Test
    void a_mandate_that_ends_within_a_month_waits_for_its_holder_and_for_the_secretariat() {
        clock.at(Instant.parse("2031-01-01T08:00:00Z"));
        var typed = Map.of(
                "address", "ending@example.org",
                "role", "FOCAL_POINT",
                "party", "Georgia",
                "since", "2030-12-01",
                "until", "2031-01-20",
                "name", "Focal point of Georgia",
                "password", "a long walk along the river");
        assertThat(rehearsal.send("secretariat", "/accounts", typed)).hasStatus(303);
        assertThat(OnDesks.text(desks.open(desks.signIn("ending@example.org"), "/en/desk")))
                .contains("A mandate ends", "/en/account#mandates");
        assertThat(desks.page("secretariat"))
                .contains("Focal point, Focal point of Georgia", "/en/rehearsal/accounts#mandates");
        assertThat(desks.page("poland")).doesNotContain("A mandate ends");
        clock.at(Instant.parse("2031-01-21T08:00:00Z"));
        assertThat(desks.page("secretariat")).as("it has ended").doesNotContain("Focal point of Georgia");
    }

    @Test
    void a_desk_asks_ten_statements_at_most_however_much_waits() {
        clock.at(Instant.parse("2027-03-01T08:00:00Z"));
        for (var meeting = 0; meeting < 4; meeting++)
            invite(rehearsal.aMeeting("ANNOUNCED", "REGISTRATION_OPEN"), "TUR", "AND");
        for (var as : new String[] {"turkiye", "secretariat", "chair", "donor"}) {
            var session = rehearsal.enter(as);
            desks.open(session, "/en/desk");
            for (var language : new String[] {"/en", "/ru"})
                assertThat(CountedStatements.during(() -> assertThat(desks.open(session, language + "/desk"))
                                .hasStatusOk()))
                        .as(as)
                        .isLessThanOrEqualTo(10);
        }
        var every = new Reader(
                UUID.randomUUID(),
                "Sample",
                Set.of(
                        new Mandate(Role.SECRETARIAT, REHEARSAL, null),
                        new Mandate(Role.CHAIR, REHEARSAL, null),
                        new Mandate(Role.DONOR, REHEARSAL, RecordFile.id("party", "ESP")),
                        new Mandate(Role.FOCAL_POINT, REHEARSAL, RecordFile.id("party", "TUR")),
                        new Mandate(Role.ORGANISATION, REHEARSAL, RecordFile.id("party", "UNIDO"))));
        assertThat(CountedStatements.during(() -> assertThat(
                                access.as(every, () -> mine.now(Language.EN)).duties())
                        .hasSizeGreaterThan(4)))
                .as("one that holds every role; the page asks for its session and for names besides")
                .isLessThanOrEqualTo(10);
    }

    private void invite(String meeting, String... keys) {
        var typed = new HashMap<String, String>();
        for (var key : keys) typed.put("party-" + key, "on");
        assertThat(rehearsal.send("secretariat", meeting + "/invitations", typed))
                .hasStatus(303);
    }
}
