package org.redthread.plans.offers.web;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.meetings.OfferAtMeeting;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.LivingPlans;
import org.redthread.plans.living.PlanVersions;
import org.redthread.plans.living.Undertaking;
import org.redthread.plans.offers.Offers;
import org.redthread.plans.offers.Placed;
import org.redthread.plans.offers.Standing;
import org.redthread.sql.Ids;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/// Shows offers of a plan, each page in one transaction of its own: a form that was refused is shown after its own was
/// rolled back.
@Component
@Transactional(readOnly = true)
class OfferPages {

    private final Offers offers;
    private final LivingPlans plans;
    private final PlanVersions versions;
    private final Dialogues dialogues;
    private final Parties parties;
    private final Clock clock;

    OfferPages(
            Offers offers,
            LivingPlans plans,
            PlanVersions versions,
            Dialogues dialogues,
            Parties parties,
            Clock clock) {
        this.offers = offers;
        this.plans = plans;
        this.versions = versions;
        this.dialogues = dialogues;
        this.parties = parties;
        this.clock = clock;
    }

    /// @return the template to draw
    String ofPlan(Here here, String slug, String address, Model page) {
        var dialogue = dialogues.get(slug);
        var front = plans.get(dialogue, address);
        var plan = read(front, here);
        var now = clock.instant();
        var made = offers.under(plan).stream()
                .filter(placed -> placed.standsOn(here, now).isPresent())
                .toList();
        var waiting = here.chosenDate() == null ? offers.toTakeUp(front) : List.<OfferAtMeeting>of();
        var named = new HashSet<UUID>();
        waiting.forEach(each -> named.add(each.partyId()));
        made.forEach(placed -> named.add(placed.offer().partyId()));
        plan.undertakings().stream()
                .flatMap(activity -> activity.parts().stream())
                .map(Undertaking.Part::partyId)
                .forEach(named::add);
        page.addAttribute(
                "page",
                new PlanOffersPage(
                        here,
                        now,
                        dialogue,
                        plan,
                        made,
                        parties.names(named, here.language(), here.asOf()),
                        offers.mayOffer(front),
                        waiting));
        return "plans/offers/plan";
    }

    /// The plan as the reader may read it on his day: an offer that everybody may see stands under what was published.
    private LivingPlan read(LivingPlan front, Here here) {
        return versions.read(front, here.asOf(), here.today()).orElse(front);
    }

    /// The form for a new offer.
    ///
    /// @param under the id of what it shall stand under, as the address has it
    /// @param outcome what was offered at a meeting and is taken up
    String fresh(Here here, String slug, String address, @Nullable String under, @Nullable UUID outcome, Model page) {
        var dialogue = dialogues.get(slug);
        var plan = plans.get(dialogue, address);
        var fields = new LinkedHashMap<String, String>();
        fields.put("id", Ids.at(clock.instant()).toString());
        if (outcome != null) offers.atMeeting(plan, outcome).ifPresent(said -> takeUp(said, fields));
        if (under != null) {
            fields.put("under", under);
            if (plan.undertakings().stream()
                    .anyMatch(each -> each.id().toString().equals(under))) fields.put("means", "HOSTING");
        }
        return form(here, dialogue, plan, Form.fresh(fields), page);
    }

    private static void takeUp(OfferAtMeeting said, Map<String, String> fields) {
        fields.put("outcome", said.id().toString());
        fields.put("party", said.partyId().toString());
        fields.put("means", said.means());
        fields.put("what", said.what());
        if (said.due() != null) fields.put("due", said.due().written());
        if (said.amount() != null) fields.put("amount", said.amount().toPlainString());
        if (said.currency() != null) fields.put("currency", said.currency());
    }

    String form(Here here, Dialogue dialogue, LivingPlan plan, Form form, Model page) {
        var own = form.value("outcome").isEmpty() ? offers.own(dialogue.id()) : party(form);
        var names = parties.names(own, here.language(), here.asOf());
        page.addAttribute(
                "page",
                new NewOfferPage(
                        here,
                        dialogue,
                        plan,
                        names.values().stream().sorted(PartyName.ALPHABETICAL).toList(),
                        form.value("outcome").isEmpty()
                                && offers.submitsFor(dialogue.id()).isEmpty(),
                        form));
        return "plans/offers/new";
    }

    /// What was offered at a meeting is taken up for the party that offered it.
    private static Set<UUID> party(Form form) {
        return Stream.of(form.value("party"))
                .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    /// The form to change a draft; the offer itself where it is none, or none of the reader's.
    String draft(Here here, String slug, UUID id, Model page) {
        var dialogue = dialogues.get(slug);
        var placed = offers.get(dialogue, id);
        var offer = placed.offer();
        if (offer.standing() != Standing.DRAFT) return show(here, dialogue, placed, null, Form.fresh(Map.of()), page);
        var fields = new LinkedHashMap<String, String>();
        fields.put("id", offer.id().toString());
        fields.put("version", String.valueOf(offer.version()));
        fields.put("party", offer.partyId().toString());
        fields.put("means", offer.means().name());
        fields.put("what", offer.what());
        if (offer.under() != null) fields.put("under", offer.under().id().toString());
        if (offer.amount() != null) fields.put("amount", offer.amount().toPlainString());
        if (offer.currency() != null) fields.put("currency", offer.currency());
        if (offer.due() != null) fields.put("due", offer.due().written());
        return form(here, dialogue, placed.plan(), Form.fresh(fields), page);
    }

    String one(Here here, String slug, UUID id, Model page) {
        var dialogue = dialogues.get(slug);
        return show(here, dialogue, offers.get(dialogue, id), null, Form.fresh(Map.of()), page);
    }

    /// @param said which form came back; null where none did
    String again(Here here, String slug, UUID id, Standing said, Form form, Model page) {
        var dialogue = dialogues.get(slug);
        return show(here, dialogue, offers.get(dialogue, id), said, form, page);
    }

    private String show(Here here, Dialogue dialogue, Placed placed, @Nullable Standing said, Form form, Model page) {
        var read = new Placed(placed.offer(), read(placed.plan(), here));
        var party = placed.offer().partyId();
        page.addAttribute(
                "page",
                new OfferPage(
                        here,
                        clock.instant(),
                        dialogue,
                        read,
                        parties.names(Stream.of(party).collect(Collectors.toSet()), here.language(), here.asOf()),
                        offers.submitsFor(dialogue.id()).contains(party),
                        offers.own(dialogue.id()).contains(party),
                        offers.mayAnswer(dialogue.id()),
                        said,
                        form));
        return "plans/offers/offer";
    }
}
