package org.redthread.plans.offers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.meetings.Rehearsal;
import org.redthread.plans.living.Keeper;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.offers.Tender;
import org.redthread.record.RecordFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, Keeper.class, Tender.class})
class PromisesTest {

    private static final String BUDAPEST = "/en/budapest-process/offers";

    @Autowired
    MockMvcTester browser;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Tender tender;

    @Test
    void what_bulgaria_offered_in_2019_is_told_once_and_of_what_became_of_it_nothing() {
        assertThat(browser.get().uri(BUDAPEST + "?party=BGR"))
                .hasStatusOk()
                .bodyText()
                .satisfies(page -> {
                    assertThat(page).contains("What Bulgaria promised, and what became of it", "SEED-2", "Hosting");
                    assertThat(page.split("<span class=\"blank\">Nothing tells</span>", -1))
                            .as("the plan and the summary tell of the same words")
                            .hasSize(2);
                });
        assertThat(browser.get().uri("/ru/budapest-process/offers?party=BGR"))
                .hasStatusOk()
                .bodyText()
                .contains("Сведений нет");
        assertThat(browser.get().uri(BUDAPEST + "?party=BGR&as-of=2018-01-01"))
                .bodyText()
                .contains("Nobody promised anything of the kind");
    }

    @Test
    void what_only_a_summary_tells_is_there_too() {
        assertThat(browser.get().uri(BUDAPEST + "?means=EXPERTISE"))
                .hasStatusOk()
                .bodyText()
                .contains("Priority Goal 5 on international protection", "European Union Agency for Asylum");
    }

    @Test
    void the_page_of_a_party_leads_to_what_it_promised() {
        assertThat(browser.get().uri("/en/parties/LVA"))
                .bodyText()
                .contains("Promised", "/en/budapest-process/offers?party=LVA");
        var plan = tender.aRunningPlan();
        tender.made(plan, Map.of("means", "EXPERTISE", "what", "two trainers"));
        assertThat(browser.get().uri("/en/parties/TUR"))
                .bodyText()
                .as("what the dialogue alone reads leaves no trace on a public page")
                .doesNotContain("/en/rehearsal/offers");
    }

    @Test
    void money_is_summed_by_currency_and_each_sum_opens_its_list() {
        var plan = tender.aRunningPlan();
        money(plan, "500", "EUR", "first grant");
        money(plan, "700.50", "EUR", "second grant");
        money(plan, "10", "USD", "third grant");
        var of = "/offers?plan=" + plan.slug();
        assertThat(rehearsal.open("poland", of))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "€1,200.50",
                        "$10.00",
                        "/en/rehearsal/offers?state=OPEN&amp;plan=" + plan.slug() + "&amp;currency=EUR#list")
                .doesNotContain("1,210.50");
        assertThat(rehearsal.open("poland", of + "&state=OPEN&currency=EUR"))
                .bodyText()
                .contains("first grant", "second grant")
                .doesNotContain("third grant");
        assertThat(rehearsal.open("poland", of + "&state=KEPT")).bodyText().doesNotContain("first grant");
        assertThat(rehearsal.open(null, of)).bodyText().doesNotContain("first grant");
    }

    @Test
    void an_address_that_asks_for_nonsense_is_told_so() {
        for (var query : new String[] {"?state=PERHAPS", "?means=GOLD"})
            assertThat(browser.get().uri(BUDAPEST + query)).as(query).hasStatus(400);
        assertThat(browser.get().uri(BUDAPEST + "?party=ATLANTIS")).hasStatus(404);
        assertThat(browser.get().uri(BUDAPEST + "?party=&state=&means=&plan=&currency="))
                .as("the form sends what is not chosen as nothing")
                .hasStatusOk();
    }

    @Test
    void what_was_offered_at_a_meeting_is_taken_up_once_and_both_places_tell_what_became_of_it() {
        var plan = tender.aRunningPlan();
        var outcome = RecordFile.id("outcome", "rehearsal/rh-som-1").toString();
        var offers = plan.inside() + "/offers";
        assertThat(rehearsal.open("poland", offers)).bodyText().doesNotContain("outcome=" + outcome);
        assertThat(rehearsal.open("turkiye", offers)).bodyText().contains("new?outcome=" + outcome);
        assertThat(rehearsal.open("secretariat", offers + "/new?outcome=" + outcome))
                .hasStatusOk()
                .bodyText()
                .contains("You offer on behalf of Türkiye", "Drafting Group");
        var typed = new LinkedHashMap<>(Map.of(
                "outcome", outcome,
                "party", Tender.TURKIYE.toString(),
                "means", "HOSTING",
                "what", "to host the next meeting of the Drafting Group (sample)",
                "act", "offer"));
        assertThat(rehearsal.send("poland", offers, typed)).hasStatus(422);
        assertThat(rehearsal.send("secretariat", offers, typed)).hasStatus(303);
        assertThat(rehearsal.send("secretariat", offers, typed))
                .hasStatus(422)
                .bodyText()
                .contains("This was offered already");
        assertThat(rehearsal.open("poland", "/meetings/rh-som-1/outcomes"))
                .bodyText()
                .contains("Taken up under " + plan.title() + ", open");
        assertThat(rehearsal.open("turkiye", offers)).bodyText().doesNotContain("outcome=" + outcome);
    }

    private void money(LivingPlan plan, String amount, String currency, String what) {
        tender.made(
                plan, Map.of("means", "MONEY", "what", what, "amount", amount, "currency", currency, "due", "2099"));
    }
}
