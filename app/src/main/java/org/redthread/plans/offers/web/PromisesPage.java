package org.redthread.plans.offers.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.parties.PartyName;
import org.redthread.plans.offers.Means;
import org.redthread.plans.offers.Promise;
import org.redthread.plans.offers.Standing;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// What parties promised in a dialogue, sifted by whatever the address says.
///
/// @param all whatever is shown
public record PromisesPage(Here here, Dialogue dialogue, List<Promise> all, Map<UUID, PartyName> names, Sieve sieve) {

    public String inside() {
        return dialogue.inside() + "/offers";
    }

    public List<Promise> shown() {
        return all.stream().filter(promise -> sieve.takes(promise)).toList();
    }

    /// The party whose promises alone are shown.
    public @Nullable PartyName party() {
        return sieve.party() == null ? null : names.get(sieve.party());
    }

    public String title() {
        var party = party();
        return party == null ? here.say("offers.title") : here.say("offers.promised-by", party.printed());
    }

    /// How many of those shown nothing tells of.
    public long silent() {
        return shown().stream().filter(promise -> promise.standing() == null).count();
    }

    public PartyName name(Promise promise) {
        return Objects.requireNonNull(names.get(promise.party()));
    }

    /// Money by currency and by where it stands; never added over currencies, nor over what was kept and what was not.
    public Map<String, Map<Standing, BigDecimal>> money() {
        return shown().stream()
                .filter(promise -> promise.amount() != null && promise.standing() != null)
                .collect(Collectors.groupingBy(
                        promise -> String.valueOf(promise.currency()),
                        TreeMap::new,
                        Collectors.groupingBy(
                                promise -> Objects.requireNonNull(promise.standing()),
                                TreeMap::new,
                                Collectors.reducing(
                                        BigDecimal.ZERO,
                                        promise -> Objects.requireNonNull(promise.amount()),
                                        BigDecimal::add))));
    }

    public List<Standing> standings() {
        return money().values().stream()
                .flatMap(sums -> sums.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /// The list that a sum is of.
    public String list(String currency, Standing standing) {
        return here.to(inside() + sieve.of(currency, standing).query()) + "#list";
    }

    /// What is chosen now, as the form shows it.
    public Form form() {
        return Form.fresh(sieve.fields());
    }

    public List<Form.Choice> parties() {
        return choices(all.stream()
                .map(this::name)
                .distinct()
                .sorted(PartyName.ALPHABETICAL)
                .map(name -> new Form.Choice(name.key(), name.printed())));
    }

    public List<Form.Choice> states() {
        return choices(Stream.concat(
                Arrays.stream(Standing.values())
                        .filter(standing -> all.stream().anyMatch(promise -> promise.standing() == standing))
                        .map(standing -> new Form.Choice(standing.name(), here.say("offers.standing." + standing))),
                Stream.of(new Form.Choice(Sieve.SILENT, here.say("offers.silent")))));
    }

    public List<Form.Choice> means() {
        return choices(Arrays.stream(Means.values())
                .map(means -> new Form.Choice(means.name(), here.say("offers.means." + means))));
    }

    public List<Form.Choice> plans() {
        return choices(all.stream()
                .filter(promise -> promise.plan() != null)
                .map(promise -> new Form.Choice(String.valueOf(promise.plan()), promise.where()))
                .distinct()
                .sorted(Comparator.comparing(Form.Choice::label)));
    }

    private List<Form.Choice> choices(Stream<Form.Choice> some) {
        var choices = new ArrayList<Form.Choice>();
        choices.add(new Form.Choice("", here.say("offers.all")));
        some.forEach(choices::add);
        return choices;
    }

    public List<PartyName> footnoted() {
        return PartyName.footnoted(shown(), this::name);
    }

    public List<String> sources() {
        return shown().stream()
                .map(Promise::sources)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
