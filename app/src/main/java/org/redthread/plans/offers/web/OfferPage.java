package org.redthread.plans.offers.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.parties.PartyName;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.Undertaking;
import org.redthread.plans.offers.Offer;
import org.redthread.plans.offers.Placed;
import org.redthread.plans.offers.Standing;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// One offer: what was offered, where it stands, all that was said of it, and what the reader can say next.
///
/// @param speaks whether the reader hands in and withdraws for its party
/// @param drafts whether the reader may change a draft of its party
/// @param answers whether the reader answers offers
/// @param said which form came back; null where none did
public record OfferPage(
        Here here,
        Instant now,
        Dialogue dialogue,
        Placed placed,
        Map<UUID, PartyName> names,
        boolean speaks,
        boolean drafts,
        boolean answers,
        @Nullable Standing said,
        Form form) {

    /// In the order in which they come up.
    private static final Comparator<Standing> ORDER = Comparator.comparing(Standing::ordinal);

    public Offer offer() {
        return placed.offer();
    }

    public LivingPlan plan() {
        return placed.plan();
    }

    public String inside() {
        return dialogue.inside() + placed.inside();
    }

    public Standing standing() {
        return placed.standsOn(here, now).orElse(offer().standing());
    }

    /// Whether the clock alone says so.
    public boolean byTheClock() {
        return standing() == Standing.LAPSED
                && offer().said(Placed.moment(plan(), here, now), plan().zone())
                        .map(Offer.Step::to)
                        .filter(to -> to == Standing.LAPSED)
                        .isEmpty();
    }

    /// What the reader can say of it now; nothing on a page of another day.
    public List<Standing> next() {
        if (here.chosenDate() != null) return List.of();
        var partys = Set.of(Standing.OPEN, Standing.WITHDRAWN);
        return offer().nextAt(now, plan().zone()).stream()
                .filter(to -> partys.contains(to) ? speaks : answers)
                .sorted(ORDER)
                .toList();
    }

    /// The form of something that can be said, with what was typed where it came back.
    public Form form(Standing to) {
        return to == said ? form : Form.fresh(Map.of());
    }

    /// Whether what somebody wanted to say can no more be said, because somebody else was faster: what he typed is his
    /// to keep.
    public boolean late() {
        return said != null && !next().contains(said);
    }

    /// What went wrong with the whole.
    public boolean refused() {
        return form.wrong("");
    }

    public String address(Standing to) {
        return here.to(inside() + "/" + word(to));
    }

    /// As it stands in addresses.
    public static String word(Standing to) {
        return to.name().toLowerCase(Locale.ROOT);
    }

    /// Whether the activity is still to be named.
    public boolean needsActivity(Standing to) {
        return to == Standing.ACCEPTED || to == Standing.KEPT && offer().undertakingId() == null;
    }

    /// The one that it was made under comes first, then those that it could serve.
    public List<Form.Choice> activities() {
        var choices = new ArrayList<Form.Choice>();
        var under = offer().under();
        var made = under == null ? Stream.<Undertaking>empty() : plan().undertaking(under.id()).stream();
        made.forEach(activity -> choices.add(choice(activity)));
        if (choices.isEmpty()) choices.add(new Form.Choice("", here.say("offers.choose")));
        plan().undertakings().stream()
                .filter(activity -> under == null || !activity.id().equals(under.id()))
                .forEach(activity -> choices.add(choice(activity)));
        return choices;
    }

    private Form.Choice choice(Undertaking activity) {
        return new Form.Choice(activity.id().toString(), Placed.called(activity, here));
    }

    public String party() {
        var name = names.get(offer().partyId());
        return name == null ? "" : name.printed();
    }

    public @Nullable PartyName name() {
        return names.get(offer().partyId());
    }

    public @Nullable String amount() {
        var amount = offer().amount();
        var currency = offer().currency();
        return amount == null || currency == null ? null : here.money(amount, currency);
    }

    /// What was said of it up to the day of the page, the first first.
    public List<Offer.Step> history() {
        var moment = Placed.moment(plan(), here, now);
        return offer().history().stream()
                .filter(step -> !step.at().isAfter(moment))
                .toList();
    }

    public List<PartyName> footnoted() {
        return PartyName.footnoted(names.values());
    }
}
