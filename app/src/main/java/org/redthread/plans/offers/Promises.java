package org.redthread.plans.offers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.Meeting;
import org.redthread.meetings.Meetings;
import org.redthread.meetings.Voiced;
import org.redthread.plans.Activity;
import org.redthread.plans.Dossier;
import org.redthread.plans.Plans;
import org.redthread.record.When;
import org.redthread.web.Here;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What parties promised: here, in the plans of the record, and at meetings of the record. What two of them tell of the
/// same words is told once, by the plan.
@Service
@Transactional(readOnly = true)
public class Promises {

    private final Offers offers;
    private final Plans plans;
    private final Meetings meetings;
    private final Clock clock;

    Promises(Offers offers, Plans plans, Meetings meetings, Clock clock) {
        this.offers = offers;
        this.plans = plans;
        this.meetings = meetings;
        this.clock = clock;
    }

    /// All of a dialogue as of the reader's date: those made here first, the newest first, then those on record.
    public List<Promise> of(Dialogue dialogue, Here here) {
        var now = clock.instant();
        var recorded = plans.of(dialogue.id(), here.asOf());
        var told = new HashSet<Told>();
        recorded.forEach(dossier -> dossier.activities().forEach(activity -> told(activity, told)));
        return Stream.of(
                        offers.of(dialogue).stream().flatMap(placed -> here(dialogue, placed, here, now)),
                        recorded.stream().flatMap(dossier -> planned(dialogue, dossier)),
                        meetings.voiced(dialogue.id()).stream()
                                .filter(voiced -> voiced.meeting().on(here.asOf()) != Meeting.Moment.AHEAD)
                                .filter(voiced -> !told.contains(Told.of(voiced)))
                                .map(voiced -> said(dialogue, voiced, here)))
                .flatMap(promises -> promises)
                .toList();
    }

    /// The place of the record that an offer is told at: the same words in a plan and in a meeting have the same.
    private record Told(UUID party, @Nullable String at, Set<String> sources) {

        static Told of(Voiced voiced) {
            var said = voiced.said();
            return new Told(Objects.requireNonNull(said.partyId()), said.at(), Set.copyOf(said.sources()));
        }
    }

    private static void told(Activity activity, Set<Told> told) {
        for (var part : activity.parts())
            if (part.offered()) told.add(new Told(part.partyId(), part.at(), Set.copyOf(part.sources())));
    }

    private static Stream<Promise> here(Dialogue dialogue, Placed placed, Here here, Instant now) {
        var offer = placed.offer();
        var moment = Placed.moment(placed.plan(), here, now);
        var day = LocalDate.ofInstant(offer.madeAt(), placed.plan().zone());
        return placed.standsAt(moment).stream()
                .map(standing -> new Promise(
                        offer.partyId(),
                        offer.means(),
                        offer.what(),
                        placed.under(here),
                        dialogue.inside() + placed.inside(),
                        placed.plan().title(),
                        placed.plan().slug(),
                        When.between(day, day),
                        offer.due(),
                        offer.amount(),
                        offer.currency(),
                        standing,
                        offer.said(moment, placed.plan().zone())
                                .map(Offer.Step::words)
                                .orElse(null),
                        false,
                        List.of()));
    }

    private static Stream<Promise> planned(Dialogue dialogue, Dossier dossier) {
        return dossier.activities().stream()
                .flatMap(activity -> activity.parts().stream()
                        .filter(Activity.Part::offered)
                        .map(part -> new Promise(
                                part.partyId(),
                                means(part.does()),
                                part.what(),
                                activity.title(),
                                dialogue.inside() + "/plans/" + dossier.plan().slug() + "#activity-" + activity.place(),
                                dossier.plan().title(),
                                dossier.plan().slug(),
                                dossier.plan().endorsed(),
                                activity.planned(),
                                null,
                                null,
                                null,
                                activity.became(),
                                true,
                                part.sources())));
    }

    /// Contributing may mean any of them, and the record does not say which.
    private static @Nullable Means means(Activity.Does does) {
        return switch (does) {
            case HOSTS -> Means.HOSTING;
            case FUNDS -> Means.MONEY;
            case LEADS, CONTRIBUTES, SUPPORTS -> null;
        };
    }

    private static Promise said(Dialogue dialogue, Voiced voiced, Here here) {
        var said = voiced.said();
        var meeting = voiced.meeting();
        var means = switch (said.kind()) {
            case OFFERS_TO_HOST -> Means.HOSTING;
            case OFFERS_EXPERTISE -> Means.EXPERTISE;
            case SUPPORTS, SUPPORTS_WITH_COMMENTS, REQUESTS_A_CHANGE, RESERVES, INFORMS, PLEDGES -> null;
        };
        return new Promise(
                Objects.requireNonNull(said.partyId()),
                means,
                said.what(),
                null,
                dialogue.inside() + "/meetings/" + meeting.slug(),
                meeting.label().in(here.language()),
                null,
                meeting.held(),
                null,
                null,
                null,
                null,
                said.outcome(),
                true,
                said.sources());
    }
}
