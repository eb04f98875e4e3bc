package org.redthread.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redthread.record.RecordFile.id;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.record.RecordFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Import(PostgresConfiguration.class)
@Transactional
class ProjectsTest {

    static final UUID BUDAPEST = id("dialogue", "budapest-process");
    static final UUID PRAGUE = id("dialogue", "prague-process");

    @Autowired
    Projects projects;

    @Autowired
    ProjectsPart part;

    @BeforeEach
    void load() {
        part.read().run();
    }

    @Test
    void every_project_of_the_file_stands_on_record_with_every_line() {
        var file = RecordFile.open("projects.yaml");
        for (var dialogue : List.of("budapest-process", "prague-process"))
            assertThat(projects.of(id("dialogue", dialogue)))
                    .hasSameSizeAs(file.entries(dialogue))
                    .usingRecursiveComparison()
                    .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .isEqualTo(ProjectsFile.open().dossiers().stream()
                            .filter(d -> d.project().dialogueId().equals(id("dialogue", dialogue)))
                            .toList());
    }

    @Test
    void loading_twice_leaves_the_same_rows() {
        var before = projects.of(PRAGUE);
        part.read().run();
        assertThat(projects.of(PRAGUE)).isEqualTo(before).hasSize(8);
    }

    @Test
    void an_end_that_sources_dispute_keeps_both() {
        var support = project(BUDAPEST, "support");
        assertThat(support.disputes(Dossier.Date.Of.END)).isTrue();
        assertThat(support.disputes(Dossier.Date.Of.START)).isFalse();
        assertThat(support.dates())
                .filteredOn(d -> d.of() == Dossier.Date.Of.END)
                .hasSize(2);
    }

    @Test
    void amounts_that_differ_are_in_dispute_and_never_added() {
        var protect = project(BUDAPEST, "protect");
        assertThat(protect.disputes(Dossier.Money.Of.BUDGET)).isTrue();
        assertThat(protect.money()).hasSize(2);
    }

    @Test
    void centres_that_grew_are_in_no_dispute() {
        assertThat(project(BUDAPEST, "mrc").disputes(Dossier.Count.Of.CENTRES)).isFalse();
    }

    @Test
    void the_facility_counts_notes_applications_and_grants() {
        assertThat(project(BUDAPEST, "silk-routes-facility").counts())
                .extracting(Dossier.Count::printed)
                .containsExactly("more than 30", "13", "6", "10");
    }

    @Test
    void a_party_finds_what_it_paid_and_led() {
        assertThat(projects.shares(id("party", "HUN")))
                .extracting(Share::role)
                .contains(Dossier.Role.LEAD, Dossier.Role.DONOR);
    }

    private Dossier project(UUID dialogue, String slug) {
        return projects.of(dialogue).stream()
                .filter(d -> d.project().slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }
}
