package org.redthread.plans.offers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.accounts.Entrances;
import org.redthread.meetings.Rehearsal;
import org.redthread.plans.living.Keeper;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.offers.Tender;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, Keeper.class, Tender.class})
class OfferPagesTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Entrances entrances;

    @Autowired
    Tender tender;

    @Test
    void a_focal_point_offers_to_host_and_the_secretariat_accepts() {
        var plan = tender.aRunningPlan();
        assertThat(get("secretariat", offers(plan, "en")))
                .as("whoever never entered has no account to write to")
                .hasStatusOk();
        assertThat(get("turkiye", offers(plan, "en"))).hasStatusOk().bodyText().contains("Offer to host it");
        var form = offers(plan, "en") + "/new?under=" + activity(plan);
        assertThat(get("turkiye", form)).hasStatusOk().bodyText().contains("You offer on behalf of Türkiye");
        var id = UUID.randomUUID().toString();
        var sent = post(
                "turkiye",
                offers(plan, "en"),
                "id",
                id,
                "means",
                "HOSTING",
                "what",
                "Ankara, two days",
                "under",
                activity(plan),
                "act",
                "offer");
        assertThat(sent).hasStatus(303);
        var offer = "/en/rehearsal/offers/" + id;
        assertThat(sent.getResponse().getHeader("Location")).isEqualTo(offer);
        assertThat(get("poland", offer))
                .hasStatusOk()
                .bodyText()
                .contains("Ankara, two days")
                .doesNotContain("Accept it");
        assertThat(get("public", offer)).hasStatus(404);
        assertThat(get("secretariat", offer)).hasStatusOk().bodyText().contains("Accept it");
        assertThat(post("secretariat", offer + "/accepted", "version", "0", "activity", activity(plan)))
                .hasStatus(303);
        assertThat(get("poland", offers(plan, "en"))).bodyText().contains("Hosted by Türkiye");
        assertThat(get("turkiye", "/en/outbox")).bodyText().contains("Accepted: what Türkiye offered under");
        assertThat(get("secretariat", "/en/outbox")).bodyText().contains("Türkiye offers something under");
    }

    @Test
    void what_cannot_be_taken_comes_back_with_what_was_typed_and_a_finding_beside_the_field() {
        var plan = tender.aRunningPlan();
        var back = post(
                "turkiye", offers(plan, "en"), "means", "MONEY", "what", "a grant", "amount", "500", "act", "offer");
        assertThat(back)
                .hasStatus(422)
                .bodyText()
                .contains("An amount needs its currency.")
                .contains("a grant")
                .contains("Say by when the money is there.");
        var russian = post("turkiye", offers(plan, "ru"), "means", "", "what", "", "act", "offer");
        assertThat(russian).hasStatus(422).bodyText().contains("Заполните это поле.");
        var offer = tender.made(plan, Map.of("means", "EXPERTISE", "what", "two trainers"));
        var page = "/en/rehearsal/offers/" + offer.offer().id();
        assertThat(post("secretariat", page + "/declined", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Fill this in.");
        assertThat(post("secretariat", page + "/accepted", "version", "7", "activity", activity(plan)))
                .hasStatus(422)
                .bodyText()
                .contains("meanwhile");
        assertThat(post("poland", page + "/accepted", "version", "0", "activity", activity(plan)))
                .hasStatus(403);
    }

    @Test
    void an_open_offer_is_a_promise_that_nothing_tells_of_until_it_is_answered() {
        var plan = tender.aRunningPlan();
        var offer = tender.made(plan, Map.of("means", "EXPERTISE", "what", "three trainers from Ankara"));
        var gaps = "/en/rehearsal/gaps/promise-open?party=TUR";
        assertThat(get("poland", gaps)).hasStatusOk().bodyText().contains("three trainers from Ankara");
        assertThat(get("public", gaps)).bodyText().doesNotContain("three trainers from Ankara");
        tender.accept(offer);
        assertThat(get("poland", gaps)).bodyText().doesNotContain("three trainers from Ankara");
    }

    @Test
    void an_offer_is_shown_as_it_stood_on_the_day_of_the_page() {
        var plan = tender.aRunningPlan();
        var offer = tender.made(plan, Map.of("means", "EXPERTISE", "what", "two trainers"));
        tender.accept(offer);
        var page = "/en/rehearsal/offers/" + offer.offer().id();
        assertThat(get("turkiye", page)).bodyText().contains("data-k=\"now\" id=\"stands\"");
        assertThat(get("turkiye", offers(plan, "en") + "?as-of=2026-01-01"))
                .bodyText()
                .doesNotContain("two trainers");
    }

    private static String offers(LivingPlan plan, String language) {
        return "/" + language + "/rehearsal" + plan.inside() + "/offers";
    }

    private static String activity(LivingPlan plan) {
        return plan.undertakings().getFirst().id().toString();
    }

    private MvcTestResult get(String entrance, String address) {
        var token = token(entrance);
        var request = browser.get().uri(address);
        return token == null ? request.exchange() : request.cookie(token).exchange();
    }

    private MvcTestResult post(String entrance, String address, String... pairs) {
        var request = browser.post().uri(address).with(csrf());
        for (var at = 0; at < pairs.length; at += 2) request = request.param(pairs[at], pairs[at + 1]);
        var token = token(entrance);
        return token == null ? request.exchange() : request.cookie(token).exchange();
    }

    private @Nullable Cookie token(String entrance) {
        return entrances
                .enter(entrances.named(entrance).orElseThrow())
                .map(token -> new Cookie("redthread", token))
                .orElse(null);
    }
}
