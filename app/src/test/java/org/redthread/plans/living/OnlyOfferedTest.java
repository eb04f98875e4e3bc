package org.redthread.plans.living;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Role;
import org.redthread.meetings.Rehearsal;
import org.redthread.record.RecordFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/// What a party said that it was willing to do is told apart from what is settled.
@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, Keeper.class})
class OnlyOfferedTest {

    private static final Pattern FIELD =
            Pattern.compile("<input class=\"input\"[^>]* name=\"([a-z_]+)\" value=\"([^\"]*)\"");

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Keeper keeper;

    @Autowired
    LivingPlans plans;

    @Test
    void an_offer_is_put_down_as_one_and_settled_later() {
        var plan = aPlan(Field.CONTRIBUTES, "Poland", Field.HOSTS_OFFERED, "Türkiye (the venue)");
        var activity = plan.undertakings().getFirst();
        assertThat(activity.answered()).isFalse();
        assertThat(activity.hosts()).singleElement().satisfies(part -> {
            assertThat(part.offered()).isTrue();
            assertThat(part.what()).isEqualTo("the venue");
        });
        assertThat(rehearsal.open("secretariat", plan.inside())).bodyText().contains("offered to host");
        var settled = changed(plan, Map.of(Field.HOSTS, "Türkiye (the venue)", Field.HOSTS_OFFERED, ""));
        assertThat(settled.answered()).isTrue();
        assertThat(settled.hosts().getFirst().id())
                .as("the same part, settled")
                .isEqualTo(activity.hosts().getFirst().id());
    }

    @Test
    void a_form_sent_as_it_was_shown_changes_nothing() {
        var plan = aPlan(
                Field.HOSTS, "Poland", Field.HOSTS_OFFERED, "Türkiye (the venue); Latvia", Field.SUPPORTS, "Türkiye");
        var activity = plan.undertakings().getFirst();
        var at = plan.inside() + "/activities/" + activity.id();
        var page = new String(
                rehearsal.open("secretariat", at).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(page).contains("<details open>", "Offered to host");
        var typed = new HashMap<String, String>();
        var fields = FIELD.matcher(page);
        while (fields.find()) typed.put(fields.group(1), fields.group(2).replace("&#34;", "\""));
        assertThat(typed)
                .containsEntry("hosts", "Poland")
                .containsEntry("hosts_offered", "Türkiye (the venue); Latvia")
                .containsEntry("supports_offered", "");
        typed.put("version", String.valueOf(activity.version()));
        assertThat(rehearsal.send("secretariat", at, typed)).hasStatus(303);
        assertThat(read(plan).undertakings()).isEqualTo(plan.undertakings());
    }

    @Test
    void a_list_that_tells_them_not_apart_leaves_an_offer_an_offer() {
        var plan = aPlan(Field.HOSTS_OFFERED, "Türkiye");
        var changed = changed(plan, Map.of(Field.HOSTS, "Türkiye (two days); Poland"));
        assertThat(changed.parts())
                .extracting(Undertaking.Part::partyId, Undertaking.Part::offered)
                .containsExactly(
                        tuple(RecordFile.id("party", "TUR"), true), tuple(RecordFile.id("party", "POL"), false));
    }

    @Test
    void what_cannot_be_is_named_beside_its_field() {
        var plan = aPlan();
        var at = plan.inside() + "/activities/" + plan.undertakings().getFirst().id();
        assertThat(rehearsal.send(
                        "secretariat",
                        at,
                        Map.of(
                                "version",
                                "0",
                                "hosts",
                                "Türkiye",
                                "hosts_offered",
                                "Türkiye",
                                "funds_offered",
                                "Nowhere")))
                .hasStatus(422)
                .bodyText()
                .contains("<details open>", "id=\"hosts_offered-error\"", "id=\"funds_offered-error\"")
                .contains("value=\"Nowhere\"");
        assertThat(read(plan)).isEqualTo(plan);
    }

    private LivingPlan aPlan(Object... fields) {
        var all = new HashMap<Field, String>();
        all.put(Field.TITLE, "Round table");
        for (var at = 0; at < fields.length; at += 2) all.put((Field) fields[at], (String) fields[at + 1]);
        return keeper.changed(keeper.aPlan(), Change.add(Item.ACTIVITY, all));
    }

    private Undertaking changed(LivingPlan plan, Map<Field, String> fields) {
        var activity = plan.undertakings().getFirst();
        return keeper.changed(plan, Change.alter(Item.ACTIVITY, activity.id(), activity.version(), fields))
                .undertakings()
                .getFirst();
    }

    private LivingPlan read(LivingPlan plan) {
        return keeper.as(Role.SECRETARIAT, () -> plans.get(keeper.rehearsal(), plan.slug()));
    }
}
