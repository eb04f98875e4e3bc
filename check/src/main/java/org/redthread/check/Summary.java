package org.redthread.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redthread.check.gazetteer.Gazetteer;

/// A text as the rules read it: its paragraphs, and what stands in them.
///
/// @param date the day, or days, of the meeting or of the text, where it could be told
record Summary(
        List<Paragraph> paragraphs,
        List<Listing> listings,
        List<Count> counts,
        List<DateSeen> dates,
        Optional<Period> date,
        Gazetteer gazetteer) {

    /// First and last day.
    record Period(LocalDate from, LocalDate to) {}

    static Summary of(String source, Gazetteer gazetteer, @Nullable LocalDate told) {
        var paragraphs = Paragraphs.of(source, gazetteer);
        var listings = new Listings(gazetteer).in(paragraphs);
        var counts = paragraphs.stream()
                .flatMap(paragraph -> Counts.in(paragraph).stream())
                .toList();
        var date = told != null ? Optional.of(new Period(told, told)) : DocumentDate.of(paragraphs);
        var year = date.map(period -> period.from().getYear()).orElse(null);
        var dates = paragraphs.stream()
                .flatMap(paragraph -> Dates.in(paragraph, year).stream())
                .toList();
        return new Summary(paragraphs, listings, counts, dates, date, gazetteer);
    }

    List<Listing> listingsIn(Paragraph paragraph) {
        return listings.stream()
                .filter(listing -> listing.paragraph() == paragraph)
                .toList();
    }

    List<DateSeen> datesIn(Paragraph paragraph) {
        return dates.stream().filter(date -> date.paragraph() == paragraph).toList();
    }

    @Nullable Paragraph after(Paragraph paragraph) {
        return paragraph.index() + 1 < paragraphs.size() ? paragraphs.get(paragraph.index() + 1) : null;
    }
}
