package org.redthread.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redthread.record.RecordFile.id;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Import(PostgresConfiguration.class)
@Transactional
class ProfilesTest {

    static final UUID PRAGUE = id("dialogue", "prague-process");

    @Autowired
    Profiles profiles;

    @Autowired
    ProfilesPart part;

    @BeforeEach
    void load() {
        part.read().run();
    }

    @Test
    void everything_of_the_file_stands_on_record_and_twice_is_once() {
        part.read().run();
        var file = ProfilesFile.open();
        assertThat(profiles.standings(PRAGUE)).isEqualTo(file.standings());
        assertThat(profiles.rules(PRAGUE)).isEqualTo(file.rules());
        assertThat(profiles.of(PRAGUE)).hasSize(13).isSubsetOf(file.profiles());
        assertThat(profiles.of(id("dialogue", "budapest-process"))).hasSize(3).isSubsetOf(file.profiles());
    }

    @Test
    void ten_were_endorsed_in_2011_and_two_moved_later() {
        var lists = profiles.standings(PRAGUE);
        assertThat(lists.getFirst().in(Standings.Where.ENDORSED)).hasSize(10);
        assertThat(lists.getFirst().in(Standings.Where.IN_PREPARATION)).hasSize(6);
        assertThat(lists.getLast().in(Standings.Where.ENDORSED)).hasSize(12);
        assertThat(lists.getLast().in(Standings.Where.IN_PREPARATION)).hasSize(4);
        assertThat(lists.getLast().movedSince(lists.getFirst()))
                .extracting(Standings.Entry::printed)
                .containsExactly("Georgia", "Kyrgyzstan");
        assertThat(lists.getLast().splitInferred()).isTrue();
    }

    @Test
    void five_light_profiles_were_published_without_endorsement() {
        assertThat(profiles.of(PRAGUE))
                .filteredOn(p -> p.status() == Profile.Status.PUBLISHED_AS_DRAFT)
                .extracting(Profile::printed)
                .containsExactly("Belarus", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Russia");
    }
}
