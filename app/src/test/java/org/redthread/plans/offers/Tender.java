package org.redthread.plans.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.plans.living.Change;
import org.redthread.plans.living.Field;
import org.redthread.plans.living.Item;
import org.redthread.plans.living.Keeper;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.LivingPlans;
import org.redthread.plans.living.Undertaking;
import org.redthread.record.RecordFile;
import org.springframework.boot.test.context.TestComponent;

/// Parties of the Rehearsal that offer something, and its secretariat that answers.
@TestComponent
public class Tender {

    public static final UUID TURKIYE = RecordFile.id("party", "TUR");
    public static final UUID POLAND = RecordFile.id("party", "POL");

    private final Offers offers;
    private final OfferAnswers answers;
    private final LivingPlans plans;
    private final Keeper keeper;
    private final Access access;

    Tender(Offers offers, OfferAnswers answers, LivingPlans plans, Keeper keeper, Access access) {
        this.offers = offers;
        this.answers = answers;
        this.plans = plans;
        this.keeper = keeper;
        this.access = access;
    }

    public Reader speaker(UUID party) {
        return new Reader(
                null,
                "Focal point",
                Set.of(new Mandate(Role.FOCAL_POINT, keeper.rehearsal().id(), party)));
    }

    Reader drafter(UUID party) {
        return new Reader(
                null,
                "Drafter",
                Set.of(new Mandate(Role.FOCAL_POINT, keeper.rehearsal().id(), party, true)));
    }

    Reader secretariat() {
        return new Reader(
                null,
                "Secretariat",
                Set.of(new Mandate(Role.SECRETARIAT, keeper.rehearsal().id(), null)));
    }

    /// A running plan with a goal and two activities, the second without a title.
    public LivingPlan aRunningPlan() {
        return keeper.running(keeper.changed(
                keeper.aPlan(),
                Change.add(Item.ACTIVITY, Map.of(Field.TITLE, "Training of officers", Field.GOALS, "1")),
                Change.add(Item.ACTIVITY, Map.of(Field.GOALS, "2"))));
    }

    LivingPlan now(LivingPlan plan) {
        return access.as(secretariat(), () -> plans.get(keeper.rehearsal(), plan.slug()));
    }

    Undertaking training(LivingPlan plan) {
        return now(plan).undertakings().getFirst();
    }

    static Map<String, String> hosting(LivingPlan plan) {
        return typed(
                "means",
                "HOSTING",
                "what",
                "to host it in Ankara (sample)",
                "under",
                plan.undertakings().getFirst().id().toString());
    }

    static Map<String, String> typed(String... pairs) {
        var typed = new HashMap<String, String>();
        for (var at = 0; at < pairs.length; at += 2) typed.put(pairs[at], pairs[at + 1]);
        return typed;
    }

    public Offers.Said make(Reader by, LivingPlan plan, Map<String, String> typed) {
        return access.as(by, () -> offers.make(plan, typed));
    }

    public Placed made(LivingPlan plan, Map<String, String> typed) {
        return seen(speaker(TURKIYE), done(make(speaker(TURKIYE), plan, typed)).id());
    }

    Placed seen(Reader by, UUID offer) {
        return access.as(by, () -> offers.get(keeper.rehearsal(), offer));
    }

    List<UUID> seen(Reader by) {
        return access.as(by, () -> offers.of(keeper.rehearsal())).stream()
                .map(placed -> placed.offer().id())
                .toList();
    }

    /// What the secretariat says of it on a page that it has just loaded.
    public Offers.Said answer(Placed placed, Standing to, String... pairs) {
        var seen = seen(secretariat(), placed.offer().id());
        var typed = typed(pairs);
        typed.put("version", String.valueOf(seen.offer().version()));
        return access.as(secretariat(), () -> answers.say(seen, to, typed));
    }

    public Offers.Said accept(Placed placed) {
        return answer(
                placed,
                Standing.ACCEPTED,
                "activity",
                placed.plan().undertakings().getFirst().id().toString());
    }

    Offers.Said withdraw(Reader by, Placed placed) {
        return access.as(
                by,
                () -> offers.withdraw(
                        placed, typed("version", String.valueOf(placed.offer().version()))));
    }

    static Offer done(Offers.Said said) {
        assertThat(said).isInstanceOf(Offers.Said.Done.class);
        return ((Offers.Said.Done) said).offer();
    }

    static String refused(Offers.Said said) {
        assertThat(said).isInstanceOf(Offers.Said.NotDone.class);
        return ((Offers.Said.NotDone) said).findings().toString();
    }
}
