package org.redthread.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.check.gazetteer.Gazetteer;
import org.redthread.record.RecordFile;
import org.redthread.web.Language;
import org.redthread.web.NoSuchPage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(PostgresConfiguration.class)
class PartiesTest {

    private static final LocalDate BEFORE = LocalDate.of(2019, 12, 4);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    Parties parties;

    @Autowired
    PartiesPart part;

    @Test
    void every_party_of_the_gazetteer_stands_on_record() {
        for (var named : Gazetteer.english().parties())
            assertThat(parties.get(PrintedNames.key(named)).names())
                    .hasSizeGreaterThanOrEqualTo(named.names().size());
    }

    @Test
    void a_party_bears_the_name_that_was_in_force_on_the_day() {
        assertThat(named("TUR", Language.EN, BEFORE)).isEqualTo("Turkey");
        assertThat(named("TUR", Language.EN, TODAY)).isEqualTo("Türkiye");
        assertThat(named("TUR", Language.RU, TODAY)).isEqualTo("Турция");
        assertThat(named("EUAA", Language.EN, BEFORE)).isEqualTo("European Asylum Support Office");
        assertThat(named("EUAA", Language.RU, TODAY)).isEqualTo("Агентство Европейского союза по вопросам убежища");
        assertThat(named("MKD", Language.EN, LocalDate.of(2015, 2, 1)))
                .isEqualTo("the former Yugoslav Republic of Macedonia");
        assertThat(named("CZE", Language.EN, LocalDate.of(2012, 1, 1))).isEqualTo("Czech Republic");
        assertThat(named("CZE", Language.EN, TODAY)).isEqualTo("Czechia");
    }

    @Test
    void a_party_whose_names_have_all_ended_keeps_its_last() {
        assertThat(named("SUHH", Language.EN, TODAY)).isEqualTo("Union of Soviet Socialist Republics");
        assertThat(parties.all(Language.EN, TODAY))
                .extracting(PartyName::key)
                .contains("TUR")
                .doesNotContain("SUHH");
    }

    @Test
    void a_designation_follows_the_name_in_every_language() {
        var kosovo = id("XKX");
        assertThat(parties.names(Set.of(kosovo), Language.EN, TODAY))
                .extractingByKey(kosovo)
                .satisfies(name -> {
                    assertThat(name.printed()).isEqualTo("Kosovo*");
                    assertThat(name.footnote()).contains("UNSCR 1244/1999");
                });
        assertThat(parties.names(Set.of(kosovo), Language.RU, TODAY))
                .extractingByKey(kosovo)
                .satisfies(name -> {
                    assertThat(name.printed()).isEqualTo("Косово*");
                    assertThat(name.footnote()).contains("резолюции 1244");
                });
    }

    @Test
    void many_names_are_one_question_and_a_stranger_has_none() {
        var names = parties.names(Set.of(id("TUR"), id("HUN"), UUID.randomUUID()), Language.EN, TODAY);
        assertThat(names).containsOnlyKeys(id("TUR"), id("HUN"));
    }

    @Test
    void a_key_that_nobody_has_is_refused() {
        assertThatThrownBy(() -> parties.get("XYZ")).isInstanceOf(NoSuchPage.class);
    }

    @Test
    void a_union_has_the_members_of_the_day() {
        assertThat(parties.members("european-union", LocalDate.of(2003, 1, 1))).hasSize(15);
        assertThat(parties.members("european-union", LocalDate.of(2013, 4, 19)))
                .hasSize(27)
                .contains(id("GBR"));
        assertThat(parties.members("european-union", LocalDate.of(2013, 7, 1))).hasSize(28);
        assertThat(parties.members("european-union", LocalDate.of(2020, 1, 31))).hasSize(28);
        assertThat(parties.members("european-union", LocalDate.of(2020, 2, 1)))
                .hasSize(27)
                .doesNotContain(id("GBR"));
        assertThat(parties.members("no-such-group", TODAY)).isEmpty();
    }

    @Test
    void the_time_of_a_party_in_its_groups_is_known() {
        assertThat(parties.memberships(parties.get("GBR"))).singleElement().satisfies(membership -> {
            assertThat(membership.group()).isEqualTo("european-union");
            assertThat(membership.until()).isEqualTo("2020-02-01");
            assertThat(membership.sources()).containsExactly("EU-MEMBERS");
        });
        assertThat(parties.memberships(parties.get("PAK")))
                .extracting(Membership::en)
                .containsExactly("Silk Routes Region");
    }

    @Test
    void a_party_that_nobody_knows_breaks_the_file() {
        var file = RecordFile.read("parties.yaml", new StringReader("""
                groups:
                  - group: some
                    en: Some
                    ru: Некоторые
                    src: SEED-1
                    members:
                      - {parties: [Hungary, Ruritania], from: 2010, src: SEED-1}
                """));
        assertThatThrownBy(() -> part.read(file))
                .hasMessage("record/parties.yaml, line 7, groups[0].members[0].parties: is no party: Ruritania");
    }

    private String named(String key, Language language, LocalDate on) {
        return parties.name(parties.get(key), language, on).text();
    }

    private static UUID id(String key) {
        return RecordFile.id("party", key);
    }
}
