package org.redthread.plans.living;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Role;
import org.redthread.dialogues.Dialogues;
import org.redthread.meetings.Rehearsal;
import org.redthread.plans.Activity;
import org.redthread.texts.Text;
import org.redthread.texts.TextPublished;
import org.redthread.thread.Knot;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, Keeper.class})
class TextsHeardTest {

    private final UUID salt = UUID.randomUUID();

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    LivingPlans plans;

    @Autowired
    Origins origins;

    @Autowired
    Dialogues dialogues;

    @Autowired
    Keeper keeper;

    @Autowired
    JdbcTemplate db;

    @Test
    void a_published_text_gives_its_goals_and_action_points_to_a_draft_once_however_often_it_is_heard() {
        var text = published("Heard plan");
        for (var heard = 0; heard < 2; heard++) hear(text);
        var made = keeper.as(Role.SECRETARIAT, () -> plans.of(keeper.rehearsal())).stream()
                .filter(plan -> text.negotiation().equals(plan.negotiationId()))
                .toList();
        assertThat(made).hasSize(1);
        var plan = made.getFirst();
        assertThat(plan.state()).isEqualTo(State.DRAFT);
        assertThat(plan.sample()).isTrue();
        assertThat(plan.goals()).extracting(Goal::number).containsExactly(1, 2);
        assertThat(plan.goals()).extracting(Goal::title).containsExactly("Return", "Skills");
        assertThat(plan.points()).extracting(ActionPoint::number).containsExactly("2.1", "4", "5");
        var trained = plan.points().get(1);
        assertThat(trained.words()).isEqualTo("Train officers:\n(a) in reading documents");
        assertThat(trained.source())
                .isEqualTo(new Knot("provision", text.provisions().get(3).id()));
        assertThat(keeper.as(Role.FOCAL_POINT, () -> plans.of(keeper.rehearsal())))
                .noneMatch(other -> other.id().equals(plan.id()));

        assertThat(links(plan)).as("nothing of a draft is tied").isZero();
        keeper.running(plan);
        assertThat(tied("MANDATES", text.provisions().get(3).id(), trained.id()))
                .isTrue();
        assertThat(tied("PART_OF", plan.goals().getFirst().id(), plan.id())).isTrue();
        assertThat(tied("MANDATES", text.negotiation(), plan.id())).isTrue();
    }

    @Test
    void publishing_a_text_on_its_page_begins_its_plan_and_the_thread_leads_from_one_to_the_other() {
        var text = rehearsal.aText("""
                # Sample

                ## Goal 1. Return

                1. Share what was learned about reintegration.

                ## Goal 2. Skills

                2. Recognise skills.
                """);
        var endorsed = Map.of("how", "CONSENSUS", "on", "2026-01-15", "base", "0");
        assertThat(rehearsal.send("secretariat", text + "/endorsement", endorsed))
                .hasStatus(303);
        var slug = text.substring("/negotiations/".length());
        assertThat(rehearsal.send("secretariat", text + "/publish", Map.of("version", kept(slug, "version"))))
                .hasStatus(303);
        var plan = keeper.as(Role.SECRETARIAT, () -> plans.of(keeper.rehearsal())).stream()
                .filter(each -> UUID.fromString(kept(slug, "id")).equals(each.negotiationId()))
                .findFirst()
                .orElseThrow();
        assertThat(rehearsal.open("secretariat", plan.inside()))
                .hasStatusOk()
                .bodyText()
                .contains("Share what was learned about reintegration", "no activity", plan.title());
        assertThat(rehearsal.open("poland", plan.inside())).hasStatus(404);
        var point = plan.points().getFirst().id();
        assertThat(rehearsal.thread("poland", ActionPoint.KIND, point)).hasStatus(404);
        keeper.running(plan);
        assertThat(rehearsal.thread("poland", ActionPoint.KIND, point))
                .hasStatusOk()
                .bodyText()
                .contains("Share what was learned", "Mandated by");
        var provision = Objects.requireNonNull(plan.points().getFirst().source());
        assertThat(rehearsal.thread("poland", provision.kind(), provision.id()))
                .hasStatusOk()
                .bodyText()
                .contains("Mandates", text + "/text");
        assertThat(rehearsal.thread(null, ActionPoint.KIND, point)).hasStatus(404);
    }

    @Test
    void a_text_without_goals_gives_no_plan_unless_it_is_one() {
        var said = List.of(place("h", "HEADING", "", "Return", null), place("p", "PROVISION", "1.", "Share.", "h"));
        assertThat(FromText.read(text(Text.Kind.DECLARATION, "Said", said)).goals())
                .isEmpty();
        var plan = FromText.read(text(Text.Kind.PLAN, "Said", said));
        assertThat(plan.goals()).extracting(Goal::title).containsExactly("Return");
        assertThat(plan.points()).extracting(ActionPoint::number).containsExactly("1");
    }

    @Test
    void a_plan_of_the_record_is_taken_up_with_its_blanks() {
        var budapest = dialogues.get("budapest-process");
        var origin = origins.find(budapest, "recorded:implementation-plan-2019", UUID.randomUUID())
                .orElseThrow();
        assertThat(origin.goals()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(origin.undertakings()).hasSize(14);
        assertThat(origin.undertakings().stream().filter(Undertaking::untitled)).hasSize(4);
        assertThat(origin.undertakings().stream()
                        .flatMap(each -> each.parts().stream())
                        .filter(part -> part.offered() && part.does() == Activity.Does.HOSTS))
                .hasSize(3);
        assertThat(origin.undertakings()).allMatch(each -> each.source() != null && each.amount() == null);
    }

    @Test
    void six_proposals_of_2022_with_four_named_stay_six_with_two_unnamed() {
        var budapest = dialogues.get("budapest-process");
        var origin = origins.find(budapest, "recorded:chairman-proposals-2022", UUID.randomUUID())
                .orElseThrow();
        assertThat(origin.undertakings()).hasSize(6);
        assertThat(origin.undertakings().stream().filter(Undertaking::untitled)).hasSize(2);
        assertThat(origin.meetingId()).isNotNull();
        var plan = keeper.aPlan(origin);
        assertThat(plan.kind()).isEqualTo(LivingPlan.Kind.FOLLOW_UP);
        assertThat(plan.undertakings()).hasSize(6);
        assertThat(plan.undertakings().stream().filter(Undertaking::untitled)).hasSize(2);
        assertThat(origins.find(budapest, "recorded:none", UUID.randomUUID())).isEmpty();
        assertThat(origins.find(budapest, "elsewhere", UUID.randomUUID())).isEmpty();
    }

    private void hear(TextPublished text) {
        keeper.as(Role.SECRETARIAT, () -> {
            events.publishEvent(text);
            return text;
        });
    }

    private TextPublished published(String title) {
        return text(
                Text.Kind.DECLARATION,
                title,
                List.of(
                        place("principles", "HEADING", "", "Principles", null),
                        place("p1", "PROVISION", "1.", "They meet.", "principles"),
                        place("g1", "HEADING", "", "Goal 1. Return", null),
                        place("p4", "PROVISION", "4.", "Train officers:", "g1"),
                        place("p4a", "ITEM", "(a)", "in reading documents", "p4"),
                        place("p5", "PROVISION", "5.", "Share what was learned.", "g1"),
                        place("g2", "HEADING", "Goal 2.", "Skills", null),
                        place("p6", "PARAGRAPH", "", "Recognise skills.", "g2")));
    }

    private TextPublished text(Text.Kind kind, String title, List<TextPublished.Provision> provisions) {
        return new TextPublished(
                keeper.rehearsal().id(),
                UUID.randomUUID(),
                "RH/HEARD/1",
                title,
                kind,
                "/rehearsal/negotiations/heard/text",
                provisions);
    }

    private TextPublished.Provision place(
            String id, String kind, String number, String words, @Nullable String within) {
        return new TextPublished.Provision(named(id), id, kind, number, words, within == null ? null : named(within));
    }

    private UUID named(String id) {
        return UUID.nameUUIDFromBytes((salt + id).getBytes(StandardCharsets.UTF_8));
    }

    private String kept(String slug, String column) {
        return keeper.as(
                Role.SECRETARIAT,
                () -> String.valueOf(db.queryForMap("select id, version from texts.negotiation where slug = ?", slug)
                        .get(column)));
    }

    private int links(LivingPlan plan) {
        return keeper.as(
                Role.SECRETARIAT,
                () -> db.queryForObject(
                        "select count(*) from thread.link where starts_with(source_key, ?)",
                        Integer.class,
                        "living/" + plan.id() + "/"));
    }

    private boolean tied(String kind, UUID from, UUID to) {
        return keeper.as(
                Role.SECRETARIAT,
                () -> db.queryForObject(
                        "select exists (select from thread.link where kind = ? and from_id = ? and to_id = ?)",
                        Boolean.class,
                        kind,
                        from,
                        to));
    }
}
