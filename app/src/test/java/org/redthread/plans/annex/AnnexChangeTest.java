package org.redthread.plans.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redthread.plans.annex.AnnexChange.What;

class AnnexChangeTest {

    private static final UUID GOAL = UUID.randomUUID();
    private static final Annex.Project WELL = new Annex.Project(UUID.randomUUID(), "well", "Sample well");
    private static final Annex.Project KILN = new Annex.Project(UUID.randomUUID(), "kiln", "Sample kiln");
    private static final Annex.Way DIRECTLY = new Annex.Way(null, false, List.of());

    @Test
    void the_same_annex_has_no_changes() {
        var annex = annex("Return", WELL, KILN);
        assertThat(AnnexChange.between(annex, annex)).isEmpty();
    }

    @Test
    void a_goal_in_other_words_is_the_goal_that_it_was() {
        var changes = AnnexChange.between(annex("Return", WELL), annex("Return and readmission", WELL));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.what()).isEqualTo(What.REWORDED);
            assertThat(change.was()).isEqualTo("3 Return");
        });
    }

    @Test
    void a_goal_that_is_gone_takes_its_ties_with_it_and_its_project_stays() {
        var after = new Annex("Plan", List.of(), List.of(new Annex.Tied(WELL, List.of())));
        assertThat(AnnexChange.between(annex("Return", WELL), after))
                .extracting(AnnexChange::what)
                .containsExactly(What.NOT_ASKED, What.UNTIED);
    }

    @Test
    void a_project_that_came_is_told_with_what_ties_it() {
        assertThat(AnnexChange.between(annex("Return", WELL), annex("Return", WELL, KILN)))
                .extracting(AnnexChange::what)
                .containsExactly(What.TIED, What.PROJECT_CAME);
        assertThat(AnnexChange.between(annex("Return", WELL, KILN), annex("Return", WELL)))
                .extracting(AnnexChange::what)
                .containsExactly(What.UNTIED, What.PROJECT_WENT);
    }

    @Test
    void what_was_inferred_and_is_recorded_now_is_tied_by_something_else() {
        var before = tied("Return", new Annex.Tied(WELL, List.of(new Annex.Way(null, true, List.of("SEED-4")))));
        assertThat(AnnexChange.between(before, annex("Return", WELL)))
                .extracting(AnnexChange::what)
                .containsExactly(What.OTHERWISE);
    }

    private static Annex annex(String title, Annex.Project... projects) {
        return tied(
                title,
                List.of(projects).stream()
                        .map(project -> new Annex.Tied(project, List.of(DIRECTLY)))
                        .toArray(Annex.Tied[]::new));
    }

    private static Annex tied(String title, Annex.Tied... projects) {
        var entry = new Annex.Entry(
                Annex.Kind.GOAL, GOAL, null, "3", title, "/rehearsal/plans/x#goal-3", List.of(projects));
        return new Annex("Plan", List.of(entry), List.of());
    }
}
