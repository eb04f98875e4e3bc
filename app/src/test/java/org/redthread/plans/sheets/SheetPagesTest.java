package org.redthread.plans.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.ProcessorTime;
import org.redthread.accounts.Entrances;
import org.redthread.meetings.Rehearsal;
import org.redthread.office.Cell;
import org.redthread.plans.living.Change;
import org.redthread.plans.living.Field;
import org.redthread.plans.living.Item;
import org.redthread.plans.living.Keeper;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.Undertaking;
import org.redthread.web.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, Keeper.class, Tables.class})
class SheetPagesTest {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @Autowired
    Keeper keeper;

    @Autowired
    Tables tables;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Entrances entrances;

    @Test
    void a_sheet_is_brought_shown_and_taken() throws Exception {
        var plan = aPlan(2);
        var file = tables.changed(plan, rows -> rows.row("Activity 1").put(Column.STATE, Cell.of("Done")));
        var brought = bring(plan, file, "plan.xlsx");
        assertThat(brought.getStatus()).isEqualTo(303);
        var address = String.valueOf(brought.getRedirectedUrl());
        var shown = get("secretariat", address).getContentAsString();
        assertThat(shown).contains("Activity 1", "<ins>Done</ins>", "Take 1 difference");
        assertThat(tables.now(plan)).isEqualTo(plan);

        keeper.changed(plan, Change.add(Item.GOAL, Map.of(Field.NUMBER, "9", Field.TITLE, "Meanwhile")));
        var version = VERSION.matcher(shown);
        assertThat(version.find()).isTrue();
        var late = post(address, Map.of("version", version.group(1)));
        assertThat(late.getRedirectedUrl()).contains("meanwhile=true");
        var again = get("secretariat", String.valueOf(late.getRedirectedUrl())).getContentAsString();
        assertThat(again).contains("Somebody changed the plan", "not in the sheet");
        var now = VERSION.matcher(again);
        assertThat(now.find()).isTrue();
        assertThat(post(address, Map.of("version", now.group(1))).getRedirectedUrl())
                .endsWith("/plans/" + plan.slug());
        assertThat(tables.now(plan).undertakings().getFirst().state()).isEqualTo(Undertaking.State.DONE);
        assertThat(get("secretariat", address).getRedirectedUrl())
                .as("taken, and gone")
                .endsWith("/sheet");
    }

    @Test
    void letters_that_can_be_read_in_several_ways_are_asked_about() throws Exception {
        var plan = aPlan(1);
        var csv = new String(tables.file(plan, Language.RU, "csv"), StandardCharsets.UTF_8).substring(1);
        var address = String.valueOf(bring(plan, csv.getBytes(Charset.forName("windows-1251")), "план.csv")
                .getRedirectedUrl());
        assertThat(get("secretariat", address).getContentAsString()).contains("windows-1251", "Строка,Код,Версия");
        assertThat(post(address + "/letters", Map.of("charset", "windows-1251")).getStatus())
                .isEqualTo(303);
        assertThat(get("secretariat", address).getContentAsString()).contains("There is nothing to take");
    }

    @Test
    void what_is_no_table_is_refused_beside_the_field() throws Exception {
        var plan = aPlan(1);
        var refused = bring(plan, "%PDF-1.7".getBytes(), "plan.pdf");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("neither an XLSX workbook nor a CSV", "aria-invalid=\"true\"");
    }

    @Test
    void everybody_takes_away_what_he_may_see_and_no_more() throws Exception {
        var draft = aPlan(1);
        var csv = inside(draft) + "/sheet.csv";
        assertThat(get("secretariat", csv).getContentAsString()).contains("Activity 1", "Return");
        assertThat(get("secretariat", inside(draft) + "/sheet").getContentAsString())
                .contains("type=\"file\"");
        assertThat(get("poland", csv).getStatus()).isEqualTo(404);
        assertThat(get("public", csv).getStatus()).isEqualTo(404);
        assertThat(get("secretariat", inside(draft)).getContentAsString()).contains("/sheet\"", "/bulk\"");
        assertThat(get("secretariat", csv + "?as-of=2019-01-01").getStatus())
                .as("there was no version of it then")
                .isEqualTo(404);
        keeper.running(draft);
        assertThat(get("poland", csv).getContentAsString()).contains("Activity 1");
        assertThat(get("poland", inside(draft) + "/sheet").getContentAsString())
                .contains("sheet.xlsx")
                .doesNotContain("type=\"file\"");
        assertThat(get("public", csv).getStatus()).isEqualTo(404);
        for (var stranger : List.of("poland", "chair", "donor"))
            assertThat(get(stranger, inside(draft) + "/bulk").getStatus())
                    .as(stranger)
                    .isEqualTo(403);
    }

    @Test
    void a_plan_of_the_record_is_taken_away_with_its_sources() throws Exception {
        var table = get("public", "/en/budapest-process/plans/implementation-plan-2019/sheet.csv");
        assertThat(table.getContentAsString())
                .contains("Return,", "Bulgaria: offered to host", "Results-oriented Learning Tool", "SEED-2");
        assertThat(get("public", "/en/budapest-process/plans/none/sheet.csv").getStatus())
                .isEqualTo(404);
    }

    @Test
    void many_are_changed_at_once_or_none() throws Exception {
        var plan = aPlan(3);
        assertThat(get("secretariat", inside(plan) + "/bulk?goal=1").getContentAsString())
                .contains("Activity 1", "all 3 that were found");
        var shown = post(inside(plan) + "/bulk", Map.of("all", "true", "goal", "1", "to-state", "DONE", "shift", "14"));
        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(shown.getContentAsString()).contains("<ins>2028-03</ins>", "<ins>Done</ins>", "Take all 3");
        assertThat(tables.now(plan)).isEqualTo(plan);
        var taken = post(
                inside(plan) + "/bulk/take",
                Map.of(
                        "all", "true",
                        "goal", "1",
                        "to-state", "DONE",
                        "shift", "14",
                        "version", String.valueOf(plan.version())));
        assertThat(taken.getStatus()).isEqualTo(303);
        assertThat(tables.now(plan).undertakings())
                .allMatch(each -> each.state() == Undertaking.State.DONE
                        && each.planned() != null
                        && each.planned().written().equals("2028-03"));
        var wrong = post(inside(plan) + "/bulk", Map.of("all", "true", "to-hosts", "Polland", "to-goal", "8"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("Near it: Poland", "This plan has no goal 8");
        assertThat(post(inside(plan) + "/bulk", Map.of("to-state", "DONE")).getContentAsString())
                .contains("Tick at least one activity");
        assertThat(post(inside(plan) + "/bulk/take", Map.of("all", "true", "to-state", "DROPPED", "version", "1"))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void five_thousand_activities_are_compared_in_less_than_three_seconds() {
        var plan = aPlan(5_000);
        var file = tables.changed(
                plan,
                rows -> rows.stream()
                        .filter(row -> row.get(Column.ROW) instanceof Cell.Text(var words) && words.equals("Activity"))
                        .forEach(row -> row.put(Column.NOTE, Cell.of("changed"))));
        tables.run(plan, file, Language.EN);
        var seconds = ProcessorTime.seconds(() ->
                assertThat(tables.run(plan, file, Language.EN).differences()).hasSize(5_000));
        System.out.printf("Dry run of 5,000 activities: %.2f s%n", seconds);
        assertThat(seconds).isLessThan(3);
    }

    private LivingPlan aPlan(int activities) {
        return keeper.changed(
                keeper.aPlan(),
                IntStream.rangeClosed(1, activities)
                        .mapToObj(at -> Change.add(
                                Item.ACTIVITY,
                                new EnumMap<>(Map.of(
                                        Field.TITLE, "Activity " + at,
                                        Field.GOALS, "1",
                                        Field.PLANNED, "2027-01",
                                        Field.HOSTS, "Poland; Türkiye (the venue)"))))
                        .toArray(Change[]::new));
    }

    private static String inside(LivingPlan plan) {
        return "/en/rehearsal/plans/" + plan.slug();
    }

    private MockHttpServletResponse bring(LivingPlan plan, byte[] file, String name) {
        return browser.post()
                .uri(inside(plan) + "/sheet")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", file))
                .with(csrf())
                .cookie(cookie("secretariat"))
                .exchange()
                .getResponse();
    }

    private MockHttpServletResponse get(String entrance, String address) {
        var request = browser.get().uri(URI.create(address));
        if (!entrance.equals("public")) request = request.cookie(cookie(entrance));
        return request.exchange().getResponse();
    }

    private MockHttpServletResponse post(String address, Map<String, String> typed) {
        var request = browser.post().uri(URI.create(address)).with(csrf()).cookie(cookie("secretariat"));
        for (var each : typed.entrySet()) request = request.param(each.getKey(), each.getValue());
        return request.exchange().getResponse();
    }

    private Cookie cookie(String entrance) {
        return new Cookie(
                "redthread",
                entrances.enter(entrances.named(entrance).orElseThrow()).orElseThrow());
    }
}
