package org.redthread.check;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redthread.check.gazetteer.Gazetteer;

/// A text as the rules read it: its paragraphs, and what stands in them.
///
/// @param listings lists of parties, by the paragraph they begin in
/// @param counts printed figures of parties, by their paragraph
/// @param countedLists printed figures with the lists they belong to
/// @param language of the text, ISO 639-1
/// @param date the day, or days, of the meeting or of the text, where it could be told
record Summary(
        List<Paragraph> paragraphs,
        List<Listing> listings,
        Map<Integer, List<Listing>> listingsByParagraph,
        Map<Integer, List<Count>> countsByParagraph,
        List<DateSeen> dates,
        Optional<Period> date,
        Gazetteer gazetteer,
        List<CountedList> countedLists,
        String language) {

    /// First and last day.
    record Period(LocalDate from, LocalDate to) {}

    static Summary of(String source, Gazetteer gazetteer, @Nullable LocalDate told) {
        var paragraphs = Paragraphs.of(source, gazetteer);
        var listings = new Listings(gazetteer).in(paragraphs);
        var counts = paragraphs.stream().flatMap(paragraph -> Counts.in(paragraph).stream());
        var date = told != null ? Optional.of(new Period(told, told)) : DocumentDate.of(paragraphs);
        var year = date.map(period -> period.from().getYear()).orElse(null);
        var dates = paragraphs.stream()
                .flatMap(paragraph -> Dates.in(paragraph, year).stream())
                .toList();
        var bare = new Summary(
                paragraphs,
                listings,
                listings.stream()
                        .collect(groupingBy(listing -> listing.paragraph().index())),
                counts.collect(groupingBy(count -> count.paragraph().index())),
                dates,
                date,
                gazetteer,
                List.of(),
                Language.of(source));
        return bare.with(CountedList.in(bare));
    }

    private Summary with(List<CountedList> counted) {
        return new Summary(
                paragraphs,
                listings,
                listingsByParagraph,
                countsByParagraph,
                dates,
                date,
                gazetteer,
                counted,
                language);
    }

    List<Listing> listingsIn(Paragraph paragraph) {
        return listingsByParagraph.getOrDefault(paragraph.index(), List.of());
    }

    List<Count> countsIn(Paragraph paragraph) {
        return countsByParagraph.getOrDefault(paragraph.index(), List.of());
    }

    /// In the order of the text.
    List<Count> counts() {
        return paragraphs.stream()
                .flatMap(paragraph -> countsIn(paragraph).stream())
                .toList();
    }

    @Nullable Paragraph after(Paragraph paragraph) {
        return paragraph.index() + 1 < paragraphs.size() ? paragraphs.get(paragraph.index() + 1) : null;
    }
}
