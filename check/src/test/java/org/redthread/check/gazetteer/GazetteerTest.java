package org.redthread.check.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {

    private static final Gazetteer gazetteer = Gazetteer.speaking("ru", "fr", "tr", "ar");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TR|Turkey",
                "TR|Türkiye",
                "TR|Republic of Türkiye",
                "CZ|the Czech Republic",
                "CZ|Czechia",
                "MK|the former Yugoslav Republic of Macedonia",
                "MK|North Macedonia",
                "MK|FYROM",
                "SZ|Swaziland",
                "NL|The Netherlands",
                "GB|UK",
                "GB|United Kingdom of Great Britain and Northern Ireland",
                "US|USA",
                "US|US",
                "IR|Iran (Islamic Republic of)",
                "IR|Islamic Republic of Iran",
                "KR|Korea, Republic of",
                "KR|South Korea",
                "CI|Cote d'Ivoire",
                "CI|Côte d’Ivoire",
                "GW|Guinea Bissau",
                "TL|Timor-Leste",
                "BA|Bosnia & Herzegovina",
                "XK|Kosovo*",
                "VA|Holy See",
                "PS|State of Palestine",
                "LC|St. Lucia",
                "MD|Republic of Moldova",
                "EUAA|EASO",
                "EUAA|European Union Agency for Asylum",
                "EUAA|EU Agency for Asylum",
                "FRONTEX|FRONTEX",
                "FRONTEX|Frontex",
                "IOM|International Organization for Migration",
                "UNODC|UN Office on Drugs and Crime",
                "IOM|International Organisation for Migration",
                "ICMPD|International Center for Migration Policy Development",
                "OSCE|Organization for Security and Cooperation in Europe",
                "ILO|International Labor Organization",
                "BSEC|Black Sea Economic Cooperation",
                "EU-COUNCIL|Council of the European Union",
                "COE|Council of Europe",
                "TR|Турция",
                "RU|Россия",
                "FR|Франция",
                "DE|Allemagne",
                "MA|المغرب",
                "DE|Almanya",
                "PS|État de Palestine"
            })
    void every_way_to_write_a_name_leads_to_its_party(String code, String printed) {
        assertThat(gazetteer.named(printed))
                .extracting(reading -> reading.party().code())
                .contains(code);
    }

    @Test
    void a_name_is_in_force_from_its_first_day_to_the_day_before_its_last() {
        var turkey = party("TR");

        assertThat(turkey.nameOn(LocalDate.of(2019, 12, 4), "en"))
                .map(Name::text)
                .contains("Turkey");
        assertThat(turkey.nameOn(LocalDate.of(2023, 12, 5), "en"))
                .map(Name::text)
                .contains("Türkiye");
        assertThat(turkey.inForce(LocalDate.of(2022, 6, 1), "en", NameKind.SHORT))
                .as("both, while the notice is on its way")
                .extracting(Name::text)
                .containsExactlyInAnyOrder("Turkey", "Türkiye");
    }

    @Test
    void the_name_of_the_day_follows_the_party_through_its_changes() {
        assertThat(nameOn("MK", 2018)).isEqualTo("the former Yugoslav Republic of Macedonia");
        assertThat(nameOn("MK", 2020)).isEqualTo("North Macedonia");
        assertThat(nameOn("CZ", 2013)).isEqualTo("Czech Republic");
        assertThat(nameOn("CZ", 2023)).isEqualTo("Czechia");
        assertThat(nameOn("EUAA", 2019)).isEqualTo("European Asylum Support Office");
        assertThat(nameOn("EUAA", 2023)).isEqualTo("European Union Agency for Asylum");
        assertThat(nameOn("SZ", 2010)).isEqualTo("Swaziland");
    }

    @Test
    void a_designation_comes_with_its_footnote_in_the_readers_language() {
        var designation = Objects.requireNonNull(party("XK").designation());

        assertThat(designation.sign()).isEqualTo("*");
        assertThat(designation.text("en")).contains("without prejudice");
        assertThat(designation.text("ru")).contains("1244");
        assertThat(designation.text("tr")).as("no Turkish text: English").isEqualTo(designation.text("en"));
    }

    @Test
    void names_are_seen_in_running_text_the_longest_first() {
        var seen = gazetteer.sightings(
                "Bosnia and Herzegovina, Papua New Guinea and the United Kingdom met Turkey's delegation and the IOM, who spoke");

        assertThat(seen).extracting(sighting -> sighting.party().code()).containsExactly("BA", "PG", "GB", "TR", "IOM");
        assertThat(seen.get(3).text()).isEqualTo("Turkey");
    }

    @Test
    void acronyms_are_known_by_their_capitals_and_countries_by_theirs() {
        assertThat(gazetteer.sightings("who told us that un pays au sud sold turkey and china"))
                .isEmpty();
        assertThat(gazetteer.sightings("WHO and the US"))
                .extracting(s -> s.party().code())
                .containsExactly("WHO", "US");
    }

    @Test
    void a_spaced_dash_or_a_stop_never_joins_two_names() {
        assertThat(gazetteer.sightings("Guinea - Bissau. Iran. Ireland"))
                .extracting(s -> s.party().code())
                .containsExactly("GN", "IR", "IE");
    }

    @Test
    void all_members_and_observers_of_the_united_nations_are_there() {
        assertThat(gazetteer.parties().stream()
                        .filter(Named::isCountry)
                        .filter(party -> party.code().length() == 2))
                .as("193 members, 2 observers, and CK HK MO NU TW XK as they stand in lists of participants")
                .hasSize(201);
    }

    @Test
    void no_name_means_two_countries_on_one_day() {
        for (var day : List.of(LocalDate.of(1995, 1, 1), LocalDate.of(2013, 4, 19), LocalDate.of(2026, 11, 22)))
            for (var party : gazetteer.parties())
                for (var name : party.names())
                    if (party.isCountry() && name.inForce(day))
                        assertThat(gazetteer.named(name.text()).stream()
                                        .filter(reading -> reading.name().inForce(day))
                                        .map(reading -> reading.party().code())
                                        .distinct())
                                .as(name.text())
                                .containsExactly(party.code());
    }

    @Test
    void every_country_has_a_short_name_in_each_language_it_speaks() {
        for (var party : gazetteer.parties())
            if (party.isCountry() && party.code().length() == 2)
                for (var language : List.of("en", "ru", "fr", "tr", "ar"))
                    assertThat(party.inForce(LocalDate.of(2026, 11, 22), language, NameKind.SHORT))
                            .as(party.code() + " in " + language)
                            .hasSize(1);
    }

    private static Named party(String code) {
        return gazetteer.byCode(code).orElseThrow();
    }

    private static String nameOn(String code, int year) {
        return party(code).nameOn(LocalDate.of(year, 7, 1), "en").orElseThrow().text();
    }
}
