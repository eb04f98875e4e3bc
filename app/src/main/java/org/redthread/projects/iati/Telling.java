package org.redthread.projects.iati;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a project, as far as IATI has a place for it. What is not known is null or not there; nothing
/// stands
/// in for it.
///
/// @param status a code of IATI's list `ActivityStatus`
/// @param sectors codes of the DAC: five digits of a purpose, or three of a category
/// @param leftOut what is known and has no place in IATI as it stands, each a key of its sentence and what it is about
record Telling(
        String slug,
        String title,
        @Nullable String titleRu,
        @Nullable String description,
        @Nullable String status,
        List<Day> days,
        List<Partner> partners,
        List<Country> countries,
        List<String> sectors,
        List<Payment> payments,
        List<Unsaid> leftOut) {

    /// @param type a code of IATI's list `ActivityDateType`
    record Day(String type, LocalDate day) {}

    /// @param role a code of IATI's list `OrganisationRole`
    record Partner(String role, String name) {}

    /// @param code ISO 3166-1 alpha-2
    record Country(String code, @Nullable BigDecimal percent) {}

    /// @param type a code of IATI's list `TransactionType`
    record Payment(
            String type,
            LocalDate day,
            BigDecimal amount,
            String currency,
            @Nullable String note) {}
}
