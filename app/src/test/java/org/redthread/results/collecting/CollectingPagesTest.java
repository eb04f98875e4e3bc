package org.redthread.results.collecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redthread.CountedStatements;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.accounts.Account;
import org.redthread.accounts.Accounts;
import org.redthread.accounts.Entrances;
import org.redthread.accounts.HeldMandate;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.office.Cell;
import org.redthread.office.Spreadsheet;
import org.redthread.office.Tab;
import org.redthread.record.RecordFile;
import org.redthread.results.frameworks.Indicator;
import org.redthread.results.frameworks.Period;
import org.redthread.results.values.Told;
import org.redthread.results.values.Values;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, CountedStatements.class})
class CollectingPagesTest {

    private static final String COLLECTING = "/en/rehearsal/collecting";

    @Autowired
    MockMvcTester browser;

    @Autowired
    Entrances entrances;

    @Autowired
    Collecting collecting;

    @Autowired
    PartyReports reports;

    @Autowired
    Values values;

    @Autowired
    Accounts accounts;

    @Autowired
    Dialogues dialogues;

    @Autowired
    Access access;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionOperations transaction;

    private CollectionCycle cycle;
    private String address;

    @BeforeEach
    void theOpenCycle() {
        cycle = as(Role.SECRETARIAT, null, () -> collecting.of(rehearsal()).getFirst());
        address = COLLECTING + "/" + cycle.period();
    }

    @Test
    void a_party_reports_the_secretariat_verifies_and_both_stand_beside_each_other() {
        var report = address + "/TUR";
        assertThat(get("secretariat", report)).as("its account is opened").hasStatusOk();
        assertThat(post("turkiye", report, "act", "submit", "number-2.1", "140", "version", version("TUR")))
                .hasStatus(303);
        assertThat(page("turkiye", report).select("#told").text()).contains("140");
        assertThat(get("poland", report)).as("another's is led to the cycle").hasStatus(303);
        assertThat(page("turkiye", address + "/own").select("h1").text()).contains("Türkiye");
        assertThat(get("chair", report)).hasStatus(403);
        assertThat(page("public", address).select("#parties").text()).doesNotContain("Handed in");
        assertThat(row(page("poland", address), "#parties", "Türkiye")).contains("Handed in");
        assertThat(row(page("public", address), "#indicators", "2.1")).doesNotContain("140");
        assertThat(get("secretariat", "/en/outbox")).bodyText().contains("handed in its results");

        var differs = post(
                "secretariat", report + "/verified", "act", "publish", "number-2.1", "120", "version", version("TUR"));
        assertThat(differs).hasStatus(422).bodyText().contains("Note why this differs");
        assertThat(post(
                        "secretariat",
                        report + "/verified",
                        "act",
                        "publish",
                        "number-2.1",
                        "120",
                        "note-2.1",
                        "Twenty were counted twice",
                        "version",
                        version("TUR")))
                .hasStatus(303);
        assertThat(row(page("public", address), "#indicators", "2.1"))
                .contains("120")
                .doesNotContain("140");
        assertThat(row(page("turkiye", report), "#told", "2.1")).contains("140").contains("120");
        assertThat(row(page("public", address), "#parties", "Türkiye")).contains("Published");
        assertThat(get("public", "/api/v1/dialogues/rehearsal/collecting/" + cycle.period()))
                .bodyText()
                .contains("\"verified\":\"120\"")
                .contains("\"reported\":null");
    }

    @Test
    void a_correction_says_why_and_what_counted_before_is_kept() {
        var report = address + "/UNIDO";
        assertThat(post("organisation", report, "act", "submit", "number-2.1", "10", "version", version("UNIDO")))
                .hasStatus(303);
        assertThat(post("secretariat", report + "/back", "back-words", "Count again", "version", version("UNIDO")))
                .hasStatus(303);
        assertThat(page("organisation", report).select("#history").text()).contains("Count again");
        assertThat(post("organisation", report, "act", "submit", "number-2.1", "12", "version", version("UNIDO")))
                .hasStatus(422)
                .bodyText()
                .contains("Say why you correct");
        assertThat(post(
                        "organisation",
                        report,
                        "act",
                        "submit",
                        "number-2.1",
                        "12",
                        "why",
                        "Two were left out",
                        "version",
                        version("UNIDO")))
                .hasStatus(303);
        var told = told("UNIDO", "2.1");
        assertThat(told.number()).isEqualByComparingTo("12");
        assertThat(as(Role.SECRETARIAT, null, () -> values.before(told))).containsExactly(BigDecimal.TEN);
    }

    @Test
    void what_cannot_be_handed_in_is_kept_as_a_draft_and_said_beside_its_field() {
        var report = address + "/POL";
        var sent = post(
                "poland",
                report,
                "act",
                "submit",
                "number-1.1",
                "60",
                "whole-1.1",
                "50",
                "number-2.2",
                "100 USD",
                "number-2.1",
                "many",
                "version",
                version("POL"));
        assertThat(sent).hasStatus(303);
        var back = page("poland", Objects.requireNonNull(sent.getResponse().getHeader("Location")));
        assertThat(back.select("[id=number-1.1-error]").text()).contains("more than 100 per cent");
        assertThat(back.select("[id=number-2.2-error]").text()).contains("EUR");
        assertThat(back.select("[id=number-2.1-error]").text()).contains("Write a number");
        assertThat(back.select("[id=number-2.1]").val()).isEqualTo("many");
        assertThat(as(Role.SECRETARIAT, null, () -> values.by(teller("POL"), series())))
                .as("nothing is told by halves")
                .isEmpty();
    }

    @Test
    void a_value_that_leaps_is_asked_about_and_taken_when_it_is_confirmed() {
        var indicator = indicator("2.1");
        var party = party("KHM");
        var before = new Told(
                indicator.series().id(),
                teller("KHM"),
                0,
                Told.Kind.REPORTED,
                new Period(2026, 1),
                BigDecimal.valueOf(10),
                null,
                null);
        as(Role.FOCAL_POINT, party, () -> values.tell(rehearsal(), before, null));
        var report = address + "/KHM";
        var sent = post("cambodia", report, "act", "submit", "number-2.1", "90", "version", version("KHM"));
        var asked = page("cambodia", Objects.requireNonNull(sent.getResponse().getHeader("Location")));
        assertThat(asked.select("[id=confirmed-2.1-error]").text()).contains("differs strongly from 10");
        assertThat(post(
                        "cambodia",
                        report,
                        "act",
                        "submit",
                        "number-2.1",
                        "90",
                        "confirmed-2.1",
                        "true",
                        "version",
                        version("KHM")))
                .hasStatus(303);
        assertThat(told("KHM", "2.1").number()).isEqualByComparingTo("90");
    }

    @Test
    void a_contributor_writes_of_what_it_was_asked_for_and_hands_nothing_in() {
        var party = parties().stream().skip(5).findFirst().orElseThrow();
        var helper = anAccount(party, true);
        var head = anAccount(party, false);
        var mine = held(head, party);
        assertThat(as(
                                head,
                                () -> reports.appoint(
                                        mine,
                                        String.valueOf(helper.account()),
                                        List.of("2.1"),
                                        mine.report().version()))
                        .isEmpty())
                .isTrue();
        var theirs = held(helper, party);
        assertThat(as(helper, () -> reports.writes(theirs))).containsExactly("2.1");
        var typed = Map.of("2.1", entered("7"), "2.3", entered("1"));
        assertThat(as(helper, () -> reports.keep(theirs, typed, theirs.report().version()))
                        .isEmpty())
                .isTrue();
        var kept = held(helper, party).report();
        assertThat(kept.entered("2.1").number()).isEqualTo("7");
        assertThat(kept.entered("2.3").number()).isEmpty();
        var again = held(helper, party);
        assertThat(as(
                        helper,
                        () -> reports.submit(again, typed, null, again.report().version())))
                .hasToString(": collecting.found.contributor; ");
    }

    @Test
    void whoever_was_slower_is_told_and_loses_nothing() {
        var party = parties().stream().skip(6).findFirst().orElseThrow();
        var head = anAccount(party, false);
        var first = held(head, party);
        as(
                head,
                () -> reports.keep(
                        first, Map.of("2.1", entered("1")), first.report().version()));
        assertThat(as(
                        head,
                        () -> reports.keep(
                                first,
                                Map.of("2.1", entered("2")),
                                first.report().version())))
                .hasToString(": collecting.found.changed-meanwhile; ");
        assertThat(held(head, party).report().entered("2.1").number()).isEqualTo("1");
    }

    @Test
    void the_database_lets_a_party_see_and_write_its_own_alone_and_publish_nothing() {
        var party = parties().stream().skip(7).findFirst().orElseThrow();
        var other = parties().stream().skip(8).findFirst().orElseThrow();
        assertThat(as(Role.FOCAL_POINT, party, () -> reports.of(cycle)))
                .extracting(Report::partyId)
                .containsExactly(party);
        assertThat(as(Role.CHAIR, null, () -> reports.of(cycle))).isEmpty();
        assertThat(as(Role.FOCAL_POINT, party, () -> state(other, "DRAFT"))).isZero();
        assertThat(as(Role.FOCAL_POINT, party, () -> state(party, "DRAFT"))).isEqualTo(1);
        assertThatThrownBy(() -> as(Role.FOCAL_POINT, party, () -> state(party, "PUBLISHED")))
                .isInstanceOf(DataAccessException.class);
        assertThat(as(Role.SECRETARIAT, null, () -> state(party, "VERIFIED")))
                .as("a draft is the party's")
                .isZero();
    }

    private int state(UUID party, String state) {
        return db.sql("update results.party_report set state = :state where cycle_id = :cycle and party_id = :party")
                .param("state", state)
                .param("cycle", cycle.id())
                .param("party", party)
                .update();
    }

    @Test
    void a_workbook_comes_back_as_differences_and_names_every_fault_by_its_cell() throws IOException {
        var rows = new ArrayList<List<Cell>>();
        for (var indicator :
                as(Role.SECRETARIAT, null, () -> collecting.framework(cycle)).indicators())
            rows.add(new ArrayList<>(List.of(
                    Cell.of(indicator.number()),
                    Cell.of("x"),
                    Cell.of(indicator.series().unit()),
                    Cell.of(cycle.period().toString()),
                    indicator.number().equals("2.1") ? Cell.of(33) : Cell.NONE,
                    Cell.NONE,
                    Cell.NONE,
                    Cell.NONE)));
        var before = version("POL");
        assertThat(brought("poland", "POL", rows)).hasStatusOk().bodyText().contains("<ins>33</ins>");
        assertThat(version("POL")).as("nothing has changed").isEqualTo(before);

        rows.get(3).set(2, Cell.of("offices"));
        rows.get(4).set(4, Cell.of("5 USD"));
        rows.add(rows.getFirst());
        var faulty = brought("poland", "POL", rows);
        assertThat(faulty).hasStatus(422);
        var faults = Jsoup.parse(faulty.getResponse().getContentAsString()).select("#faults tbody");
        assertThat(faults.select("th").eachText()).containsExactly("C5", "A8");
        assertThat(faults.text()).contains("“offices” here and “people”", "stands twice");

        rows.get(3).set(2, Cell.of("people"));
        rows.removeLast();
        var wrong = brought("poland", "POL", rows);
        assertThat(wrong).hasStatus(422);
        assertThat(Jsoup.parse(wrong.getResponse().getContentAsString())
                        .select("#faults tbody th")
                        .text())
                .as("values are checked as those of the page are")
                .isEqualTo("E6");

        for (var row : rows) row.addFirst(Cell.of("shifted"));
        assertThat(brought("poland", "POL", rows, "new"))
                .hasStatus(422)
                .bodyText()
                .contains("No column is called");
    }

    private MvcTestResult brought(String who, String party, List<List<Cell>> rows, String... more) throws IOException {
        var heads = new ArrayList<>(List.of(more));
        heads.addAll(List.of("Indicator", "What it measures", "Unit", "Period", "Value", "Whole", "In words", "Note"));
        var out = new ByteArrayOutputStream();
        Spreadsheet.xlsx(List.of(new Tab("form", heads, rows)), Locale.ENGLISH, out);
        return upload(who, party, out.toByteArray());
    }

    private MvcTestResult upload(String who, String party, byte[] workbook) {
        return browser.post()
                .uri(address + "/" + party + "/sheet")
                .multipart()
                .file(new MockMultipartFile("file", "form.xlsx", Spreadsheet.XLSX, workbook))
                .with(csrf())
                .cookie(cookies(who))
                .exchange();
    }

    @Test
    void the_workbook_of_the_page_can_be_brought_back_as_it_is() {
        var taken = get("organisation", address + "/UNIDO/form.xlsx");
        assertThat(taken).hasStatusOk();
        assertThat(upload("organisation", "UNIDO", taken.getResponse().getContentAsByteArray()))
                .hasStatusOk()
                .bodyText()
                .contains("says what the form says already");
    }

    @Test
    void a_period_is_collected_once() {
        assertThat(post(
                        "secretariat",
                        COLLECTING,
                        "period",
                        cycle.period().toString(),
                        "due",
                        "2099-12-31",
                        "indicators",
                        "2.1",
                        "parties",
                        party("TUR").toString()))
                .hasStatus(422)
                .bodyText()
                .contains("collected already");
        assertThat(post("secretariat", COLLECTING, "period", "2026-13", "due", "soon"))
                .hasStatus(422)
                .bodyText()
                .contains("A year or a quarter");
        assertThat(post("turkiye", COLLECTING, "period", "2026-Q1")).hasStatus(403);
    }

    @Test
    void the_silent_are_reminded_once_for_each_moment() {
        assertThat(get("turkiye", "/en/desk")).bodyText().contains("Report results");
        var moment = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(as(Role.SECRETARIAT, null, () -> collecting.remind(rehearsal(), cycle, moment)))
                .isGreaterThanOrEqualTo(0);
        assertThat(as(Role.SECRETARIAT, null, () -> collecting.remind(rehearsal(), cycle, moment)))
                .isZero();
    }

    @Test
    void the_pages_of_a_cycle_ask_ten_statements_at_most() {
        for (var who : List.of("public", "turkiye", "secretariat"))
            for (var asked : List.of(COLLECTING, address, address + "/TUR?checked=true")) {
                var cookies = cookies(who);
                assertThat(CountedStatements.during(
                                () -> browser.get().uri(asked).cookie(cookies).exchange()))
                        .as(who + " at " + asked)
                        .isLessThanOrEqualTo(10);
            }
    }

    private Entered entered(String number) {
        return new Entered(number, "", "", "", false, "Test");
    }

    private Told told(String party, String number) {
        return as(Role.SECRETARIAT, null, () -> values.by(teller(party), series())).stream()
                .filter(each -> each.series() == indicator(number).series().id())
                .filter(each ->
                        each.kind() == Told.Kind.REPORTED && each.period().equals(cycle.period()))
                .findFirst()
                .orElseThrow();
    }

    private Indicator indicator(String number) {
        return as(Role.SECRETARIAT, null, () -> collecting.framework(cycle))
                .indicator(number)
                .orElseThrow();
    }

    private List<Integer> series() {
        return as(Role.SECRETARIAT, null, () -> collecting.framework(cycle)).indicators().stream()
                .map(each -> each.series().id())
                .toList();
    }

    private int teller(String party) {
        return as(Role.SECRETARIAT, null, () -> values.party(rehearsal(), party(party)));
    }

    private List<UUID> parties() {
        return as(Role.SECRETARIAT, null, () -> reports.of(cycle)).stream()
                .map(Report::partyId)
                .filter(each -> !Set.of(party("TUR"), party("POL"), party("KHM"), party("AND"), party("UNIDO"))
                        .contains(each))
                .sorted()
                .toList();
    }

    private String version(String party) {
        return as(Role.SECRETARIAT, null, () -> reports.of(cycle)).stream()
                .filter(each -> each.partyId().equals(party(party)))
                .map(each -> String.valueOf(each.version()))
                .findFirst()
                .orElseThrow();
    }

    private PartyReports.Held held(Reader who, UUID party) {
        return as(
                who,
                () -> reports.find(rehearsal(), cycle, collecting.framework(cycle), party)
                        .orElseThrow());
    }

    private Reader anAccount(UUID party, boolean draftsOnly) {
        var id = UUID.randomUUID();
        var account = new Account(id, id + "@rehearsal.invalid", Map.of("en", "Helper", "ru", "Помощник"), "en");
        as(Role.SECRETARIAT, null, () -> {
            accounts.open(account, "a long walk along the river");
            accounts.give(
                    new HeldMandate(
                            UUID.randomUUID(),
                            Role.FOCAL_POINT,
                            rehearsal().id(),
                            party,
                            Instant.parse("2020-01-01T00:00:00Z"),
                            null,
                            draftsOnly),
                    account);
            return account;
        });
        return new Reader(
                id, "Helper", Set.of(new Mandate(Role.FOCAL_POINT, rehearsal().id(), party, draftsOnly)));
    }

    private static UUID party(String key) {
        return RecordFile.id("party", key);
    }

    private Dialogue rehearsal() {
        return dialogues.get("rehearsal");
    }

    private <T> T as(Role role, @Nullable UUID party, Supplier<T> work) {
        return as(new Reader(null, "Test", Set.of(new Mandate(role, rehearsal().id(), party))), work);
    }

    private <T> T as(Reader reader, Supplier<T> work) {
        return access.as(reader, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private static String row(Document page, String stretch, String begins) {
        return page.select(stretch + " tbody tr").stream()
                .filter(row -> row.select("th").text().startsWith(begins))
                .map(row -> row.text())
                .findFirst()
                .orElseThrow();
    }

    private Document page(String who, String address) {
        var answer = get(who, address);
        assertThat(answer).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MvcTestResult get(String who, String address) {
        return browser.get().uri(address).cookie(cookies(who)).exchange();
    }

    private MvcTestResult post(String who, String address, String... fields) {
        var request = browser.post().uri(address).with(csrf()).cookie(cookies(who));
        for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    private Cookie[] cookies(String who) {
        return entrances
                .enter(entrances.named(who).orElseThrow())
                .map(token -> new Cookie[] {new Cookie("redthread", token)})
                .orElse(new Cookie[] {new Cookie("none", "none")});
    }
}
