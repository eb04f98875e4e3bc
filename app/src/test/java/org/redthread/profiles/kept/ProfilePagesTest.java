package org.redthread.profiles.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.redthread.CountedStatements;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.dialogues.Dialogues;
import org.redthread.meetings.Rehearsal;
import org.redthread.parties.Parties;
import org.redthread.profiles.Profile;
import org.redthread.record.RecordFile;
import org.redthread.texts.MovedClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, MovedClock.class, CountedStatements.class})
class ProfilePagesTest {

    private static final Instant SUBMITTED = Instant.parse("2027-11-30T10:00:00Z");

    private static final AtomicInteger YEARS = new AtomicInteger(1990);

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    MockMvcTester browser;

    @Autowired
    MovedClock clock;

    @Autowired
    SilenceWatch watch;

    @Autowired
    Access access;

    @Autowired
    Dialogues dialogues;

    @Autowired
    Parties parties;

    @Autowired
    KeptProfiles profiles;

    @Autowired
    ProfileCourse course;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionOperations transaction;

    @BeforeEach
    void before_the_end_of_the_year() {
        clock.at(SUBMITTED.plus(Duration.ofDays(400)));
        watch.look();
        clock.at(SUBMITTED);
    }

    @Test
    void of_two_who_save_one_section_the_second_is_shown_the_difference_and_loses_nothing() throws Exception {
        var section = begun("cambodia", "KHM", "EXTENDED") + "/sections/A";
        assertThat(save("cambodia", section, "The first words.", 0)).hasStatus(303);
        assertThat(save("cambodia", section, "The first words, mended.", 1)).hasStatus(303);
        var second = save("cambodia", section, "The first words, in another way.", 1);
        assertThat(second).hasStatus(409);
        var page = Jsoup.parse(second.getResponse().getContentAsString());
        assertThat(page.select("#overtaken del").text()).contains("mended");
        assertThat(page.select("#overtaken ins").text()).contains("another");
        assertThat(page.expectFirst("textarea[name=words]").text()).isEqualTo("The first words, in another way.");
        assertThat(page.expectFirst("input[name=seen]").val()).isEqualTo("2");
        assertThat(save("cambodia", section, "The first words, in another way.", 2))
                .hasStatus(303);
        var versions = Jsoup.parse(body(rehearsal.open("cambodia", section)));
        assertThat(versions.select("#versions details")).hasSize(3);
        assertThat(versions.select("#versions").text()).contains("mended");
    }

    @Test
    void a_section_with_a_ministry_is_signed_as_it_stands_before_the_profile_is_submitted() throws Exception {
        var profile = begun("cambodia", "KHM", "EXTENDED");
        var section = profile + "/sections/B";
        assertThat(rehearsal.send(
                        "cambodia",
                        section + "/assign",
                        Map.of("audience", "PUBLIC", "ministry", "Ministry (sample)", "account", "")))
                .hasStatus(303);
        save("cambodia", section, "Words of the ministry.", 0);
        assertThat(move("cambodia", profile, "submit", 0))
                .hasStatus(422)
                .bodyText()
                .contains("not signed: B");
        assertThat(rehearsal.send("cambodia", section + "/sign", Map.of("signs", "1")))
                .hasStatus(303);
        save("cambodia", section, "Words that went on.", 1);
        assertThat(rehearsal.open("cambodia", section)).bodyText().contains("changed since");
        assertThat(move("cambodia", profile, "submit", 0)).hasStatus(422);
        rehearsal.send("cambodia", section + "/sign", Map.of("signs", "2"));
        assertThat(move("cambodia", profile, "submit", 0)).hasStatus(303);
        assertThat(save("cambodia", section, "Too late.", 2)).hasStatus(422);
    }

    @Test
    void silence_publishes_on_the_day_after_three_months_and_not_before() throws Exception {
        var profile = submitted("cambodia", "KHM", "EXTENDED");
        clock.at(Instant.parse("2028-02-29T23:59:59Z"));
        watch.look();
        assertThat(rehearsal.open(null, profile + "/editions/1")).hasStatus(404);
        clock.at(Instant.parse("2028-03-01T00:00:00Z"));
        assertThat(watch.look()).isEqualTo(1);
        assertThat(watch.look()).as("once").isZero();
        assertThat(rehearsal.open(null, profile + "/editions/1"))
                .hasStatusOk()
                .bodyText()
                .contains("Not the position of the country", "For everybody", "not open to you", "The checksum fits");
        assertThat(rehearsal.open("cambodia", profile)).bodyText().contains("endorse or replace it at any time");
        assertThat(move("cambodia", profile, "endorse", 2)).hasStatus(303);
        assertThat(rehearsal.open(null, profile + "/editions/2"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Not the position of the country");
        assertThat(rehearsal.open(null, profile + "/editions/1"))
                .as("what was frozen stays as it was")
                .bodyText()
                .contains("Not the position of the country");
    }

    @Test
    void what_waits_lies_on_the_desk_of_its_country() throws Exception {
        submitted("cambodia", "KHM", "EXTENDED");
        assertThat(ask("cambodia", "/en/desk")).bodyText().contains("Endorse the migration profile or take it back");
        assertThat(ask("turkiye", "/en/desk")).bodyText().doesNotContain("Endorse the migration profile");
    }

    @Test
    void an_answer_on_the_last_day_counts_and_the_next_profile_replaces_it_with_changed_figures_marked()
            throws Exception {
        var profile = begun("cambodia", "KHM", "LIGHT");
        var figure = Map.of(
                "name",
                "Permits",
                "definition",
                "In force",
                "year",
                "2025",
                "value",
                "1 000",
                "unit",
                "permits",
                "source",
                "Register");
        assertThat(rehearsal.send("cambodia", profile + "/sections/C/figures", figure))
                .hasStatus(303);
        assertThat(move("cambodia", profile, "submit", 0)).hasStatus(303);
        clock.at(Instant.parse("2028-02-29T23:59:58Z"));
        assertThat(move("cambodia", profile, "endorse", 1)).hasStatus(303);
        var next = rehearsal.send("cambodia", profile + "/forward", Map.of());
        assertThat(next).hasStatus(303);
        var at = inside(next);
        var changed = new HashMap<>(figure);
        changed.put(
                "figure",
                Jsoup.parse(body(rehearsal.open("cambodia", at + "/sections/C")))
                        .expectFirst("input[name=figure]")
                        .val());
        changed.put("value", "1250");
        assertThat(rehearsal.send("cambodia", at + "/sections/C/figures", changed))
                .hasStatus(303);
        assertThat(rehearsal.open("cambodia", at + "/sections/C")).bodyText().contains("changed, was 1,000");
        move("cambodia", at, "submit", 0);
        assertThat(move("cambodia", at, "endorse", 1)).hasStatus(303);
        assertThat(rehearsal.open("cambodia", profile)).bodyText().contains("A later profile took its place");
        assertThat(rehearsal.open("cambodia", at + "/editions/1")).bodyText().contains("changed, was 1,000");
    }

    @Test
    void a_translation_is_out_of_date_as_soon_as_the_original_goes_on() throws Exception {
        var section = begun("cambodia", "KHM", "EXTENDED") + "/sections/A";
        save("cambodia", section, "One.", 0);
        assertThat(rehearsal.send(
                        "cambodia", section, Map.of("in", "ru", "words", "Один.", "seen", "0", "follows", "true")))
                .hasStatus(303);
        assertThat(rehearsal.open("cambodia", section + "?in=ru")).bodyText().doesNotContain("out of date");
        save("cambodia", section, "One and two.", 1);
        assertThat(rehearsal.open("cambodia", section + "?in=ru")).bodyText().contains("translation out of date");
    }

    @Test
    void a_figure_that_cannot_be_is_named_beside_its_field_and_nothing_is_lost() throws Exception {
        var section = begun("cambodia", "KHM", "EXTENDED") + "/sections/C";
        var answer = rehearsal.send(
                "cambodia", section + "/figures", Map.of("name", "Arrivals", "year", "20x5", "value", "-3"));
        assertThat(answer).hasStatus(422);
        var page = Jsoup.parse(body(answer));
        assertThat(page.expectFirst("#value-error").text()).contains("below zero");
        assertThat(page.select("#year-error, #source-error, #definition-error, #unit-error"))
                .hasSize(4);
        assertThat(page.expectFirst("#name").val()).isEqualTo("Arrivals");
    }

    @Test
    void nobody_but_its_country_and_the_secretariat_sees_a_profile_being_written() throws Exception {
        var profile = begun("cambodia", "KHM", "EXTENDED");
        save("cambodia", profile + "/sections/A", "A draft of few.", 0);
        assertThat(rehearsal.open("secretariat", profile)).hasStatusOk();
        for (var outside : List.of("poland", "turkiye"))
            assertThat(rehearsal.open(outside, profile)).as(outside).hasStatus(404);
        assertThat(rehearsal.open("chair", profile)).hasStatus(403);
        assertThat(save("secretariat", profile + "/sections/A", "Not theirs.", 1))
                .hasStatus(403);
        assertThat(save("poland", profile + "/sections/A", "Not theirs.", 1)).hasStatus(404);
        var id = UUID.fromString(profile.substring(profile.lastIndexOf('/') + 1));
        assertThat(rehearsal.thread("poland", KeptProfile.KIND, id)).hasStatus(404);
        assertThat(rehearsal.thread("cambodia", KeptProfile.KIND, id)).hasStatusOk();
    }

    /// By the database alone, whatever a statement asks.
    @TestFactory
    Stream<DynamicTest> an_edition_gated_for_one_dialogue_is_nowhere_for_an_account_of_the_other() {
        var gated = gatedInPrague();
        var id = gated.substring(gated.lastIndexOf('/') + 1);
        var prague = "/en/prague-process" + gated;
        var pages = List.of(
                prague,
                prague + "/editions/1",
                prague + "/editions/1/profile.docx",
                prague + "/editions/1/profile.pdf",
                "/en/rehearsal" + gated + "/editions/1",
                "/api/v1/dialogues/prague-process/profiles/" + id + "/editions/1",
                "/en/thread/" + KeptProfile.KIND + "/" + id);
        var lists = List.of(
                "/en/prague-process/profiles",
                "/en/prague-process/profiles/ARM",
                "/api/v1/dialogues/prague-process/profiles",
                "/api/v1/dialogues/rehearsal/profiles");
        return Stream.of("poland", "secretariat", "chair", "donor", "organisation", "")
                .flatMap(who -> Stream.concat(
                        pages.stream()
                                .map(page -> dynamicTest(
                                        who + " " + page,
                                        () -> assertThat(ask(who, page)
                                                        .getResponse()
                                                        .getStatus())
                                                .isIn(403, 404, 303))),
                        lists.stream()
                                .map(page -> dynamicTest(
                                        who + " " + page,
                                        () -> assertThat(ask(who, page))
                                                .hasStatusOk()
                                                .bodyText()
                                                .doesNotContain(id)
                                                .doesNotContain("Gated words")))));
    }

    @Test
    void the_gate_holds_in_the_database_too() {
        var gated = gatedInPrague();
        var id = UUID.fromString(gated.substring(gated.lastIndexOf('/') + 1));
        var ofPrague = new Reader(null, "Test", mandates(Role.CHAIR, "prague-process"));
        var ofTheOther = new Reader(null, "Test", mandates(Role.SECRETARIAT, "rehearsal"));
        assertThat(rows(ofPrague, id)).isEqualTo(5);
        assertThat(rows(ofTheOther, id)).isZero();
        assertThat(rows(Reader.PUBLIC, id)).isZero();
    }

    private static Set<Mandate> mandates(Role role, String dialogue) {
        return Set.of(new Mandate(role, RecordFile.id("dialogue", dialogue), null));
    }

    private int rows(Reader reader, UUID profile) {
        return access.as(
                reader,
                () -> Objects.requireNonNull(transaction.execute(_ ->
                        db.sql("""
                        select (select count(*) from profiles.edition where profile_id = :id)
                             + (select count(*) from profiles.edition_part where profile_id = :id)
                             + (select count(*) from profiles.kept where id = :id)
                        """).param("id", profile).query(Integer.class).single())));
    }

    @TestFactory
    Stream<DynamicTest> each_of_the_sixteen_opens_with_its_sections_visibly_empty_as_page_and_paper() {
        return Stream.of(
                        "ARM", "AZE", "CZE", "HUN", "KAZ", "POL", "ROU", "SVK", "TJK", "UKR", "BLR", "GEO", "KGZ",
                        "RUS", "TKM", "UZB")
                .map(country -> dynamicTest(country, () -> {
                    var at = "/en/prague-process/profiles/" + country;
                    var page = ask("", at);
                    assertThat(page).hasStatusOk();
                    assertThat(Jsoup.parse(body(page)).select("[id^=part-] .blank"))
                            .hasSize(7);
                    assertThat(compressed(body(page))).isLessThan(150 * 1024);
                    for (var format : List.of("docx", "pdf"))
                        assertThat(ask("", at + "/profile." + format)).hasStatusOk();
                    assertThat(CountedStatements.during(() -> ask("", at))).isLessThanOrEqualTo(10);
                }));
    }

    @Test
    void the_clock_is_run_over_the_five_of_2016() throws Exception {
        for (var country : List.of("BLR", "KGZ", "TJK", "TKM", "RUS"))
            assertThat(body(ask("", "/en/prague-process/profiles/" + country)))
                    .as(country)
                    .contains("submitted by 30 September 2016 at the latest");
        assertThat(body(ask("", "/en/prague-process/profiles/UZB"))).doesNotContain("at the latest");
    }

    @Test
    void an_edition_is_printed_with_the_parts_that_are_open_and_no_others() throws Exception {
        var edition = "/profiles/kept/" + RecordFile.id(KeptProfile.KIND, "rehearsal/TUR") + "/editions/1";
        assertThat(rehearsal.open(null, edition))
                .bodyText()
                .contains("that everybody may read")
                .doesNotContain("for those who take part");
        assertThat(rehearsal.open("poland", edition)).bodyText().contains("for those who take part");
        for (var format : List.of("docx", "pdf"))
            assertThat(rehearsal.open(null, edition + "/profile." + format)).hasStatusOk();
        var as = rehearsal.enter("poland");
        assertThat(CountedStatements.during(() -> rehearsal.openAgain(as, edition)))
                .isLessThanOrEqualTo(10);
    }

    private static int compressed(String page) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(out)) {
            packed.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return out.size();
    }

    /// Published in the other dialogue for those who take part there.
    private String gatedInPrague() {
        var prague = dialogues.get("prague-process");
        var armenia = parties.get("ARM");
        var team = new Reader(null, "Focal point", Set.of(new Mandate(Role.FOCAL_POINT, prague.id(), armenia.id())));
        return access.as(
                team,
                () -> Objects.requireNonNull(transaction.execute(_ -> {
                    var year = String.valueOf(YEARS.incrementAndGet());
                    var opened = (KeptProfiles.Opening.Opened)
                            profiles.open(prague, armenia, Profile.Kind.LIGHT, year, "en", false);
                    var id = opened.profile().id();
                    profiles.write(opened.profile(), "B", "en", "Gated words", 0, true);
                    course.submit(profiles.get(prague, id), 0);
                    course.endorse(profiles.get(prague, id), 1);
                    return opened.profile().inside();
                })));
    }

    private MvcTestResult ask(String who, String address) {
        var request = browser.get().uri(address);
        return (who.isEmpty() ? request : request.cookie(rehearsal.enter(who))).exchange();
    }

    private String begun(String who, String country, String kind) {
        var fields = Map.of(
                "party", country, "kind", kind, "describes", String.valueOf(YEARS.incrementAndGet()), "tongue", "en");
        var answer = rehearsal.send(who, "/profiles/kept", fields);
        if (answer.getResponse().getStatus() != 422) return inside(answer);
        // Another test left one in the making: it is submitted and overtaken by silence.
        var left = Jsoup.parse(text(rehearsal.open(who, "/profiles/kept"))).select("#kept tbody tr").stream()
                .filter(row -> row.text().contains("under preparation"))
                .map(row -> row.expectFirst("a").attr("href").replace("/en/rehearsal", ""))
                .toList();
        for (var one : left) {
            save(who, one + "/sections/B", "Left over.", 0);
            for (var part : List.of("A", "B"))
                for (var version = 1; version < 5; version++)
                    rehearsal.send(who, one + "/sections/" + part + "/sign", Map.of("signs", "" + version));
            move(who, one, "submit", 0);
            move(who, one, "endorse", 1);
        }
        return inside(rehearsal.send(who, "/profiles/kept", fields));
    }

    private String submitted(String who, String country, String kind) {
        var profile = begun(who, country, kind);
        rehearsal.send(
                who, profile + "/sections/B/assign", Map.of("audience", "PUBLIC", "ministry", "", "account", ""));
        save(who, profile + "/sections/B", "For everybody.", 0);
        save(who, profile + "/sections/A", "For some.", 0);
        assertThat(move(who, profile, "submit", 0)).hasStatus(303);
        return profile;
    }

    private MvcTestResult save(String who, String section, String words, int seen) {
        return rehearsal.send(who, section, Map.of("words", words, "seen", String.valueOf(seen)));
    }

    private MvcTestResult move(String who, String profile, String act, int version) {
        return rehearsal.send(who, profile + "/" + act, Map.of("version", String.valueOf(version)));
    }

    private static String inside(MvcTestResult answer) {
        assertThat(answer).hasStatus(303);
        return String.valueOf(answer.getResponse().getRedirectedUrl()).replace("/en/rehearsal", "");
    }

    private static String body(MvcTestResult answer) throws UnsupportedEncodingException {
        return answer.getResponse().getContentAsString();
    }

    private static String text(MvcTestResult answer) {
        try {
            return body(answer);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
