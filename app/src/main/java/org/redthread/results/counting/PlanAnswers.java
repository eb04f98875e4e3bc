package org.redthread.results.counting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redthread.dialogues.Dialogue;
import org.redthread.plans.PlanCounts;
import org.redthread.record.When;
import org.redthread.record.Words;

/// What the plans that are kept here answer: which action points are served, which offers were kept.
record PlanAnswers(Dialogue dialogue, Span span, LocalDate asOf, PlanCounts.Found found) {

    Answer points() {
        var items = found.points().stream()
                .map(point -> {
                    var label = point.planTitle() + ", " + point.number() + ": " + point.words();
                    return new Item(
                            null,
                            new Words(label, label),
                            null,
                            dialogue.inside() + "/plans/" + point.planSlug(),
                            null,
                            point.served(),
                            null,
                            List.of());
                })
                .toList();
        return Answer.of(Question.POINTS_SERVED, Map.of(asOf.getYear(), Reckoned.share(items, 0)));
    }

    /// By the year in which they were made.
    Answer offers() {
        var years = new HashMap<Integer, Reckoned>();
        for (int year : span.years())
            years.put(
                    year,
                    Reckoned.share(
                            found.offers().stream()
                                    .filter(offer -> offer.made().getYear() == year)
                                    .map(this::item)
                                    .toList(),
                            0));
        return Answer.of(Question.OFFERS_KEPT, years);
    }

    private Item item(PlanCounts.Made offer) {
        return new Item(
                offer.partyId(),
                new Words(offer.what(), offer.what()),
                null,
                dialogue.inside() + "/offers/" + offer.id(),
                When.between(offer.made(), offer.made()),
                offer.kept(),
                null,
                List.of());
    }
}
