package org.redthread.plans.offers.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.plans.offers.Means;
import org.redthread.plans.offers.Promise;
import org.redthread.plans.offers.Standing;
import org.redthread.web.UnreadableAddress;

/// By what a list of promises is sifted, as it stands in the address.
///
/// @param key of the party, as its address has it
/// @param state a [Standing], or that nothing tells what became of it
/// @param plan the address of a plan inside the dialogue
public record Sieve(
        @Nullable UUID party,
        @Nullable String key,
        @Nullable String state,
        @Nullable Means means,
        @Nullable String plan,
        @Nullable String currency) {

    static final String SILENT = "SILENT";

    /// @throws UnreadableAddress for a state that there is not
    public Sieve {
        var wanted = state;
        if (wanted != null
                && !wanted.equals(SILENT)
                && Arrays.stream(Standing.values())
                        .noneMatch(each -> each.name().equals(wanted))) throw new UnreadableAddress("state", wanted);
    }

    boolean takes(Promise promise) {
        var standing = promise.standing();
        return (party == null || promise.party().equals(party))
                && (state == null || state.equals(standing == null ? SILENT : standing.name()))
                && (means == null || promise.means() == means)
                && (plan == null || plan.equals(promise.plan()))
                && (currency == null || currency.equals(promise.currency()));
    }

    Sieve of(String currency, Standing standing) {
        return new Sieve(party, key, standing.name(), means, plan, currency);
    }

    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        if (key != null) fields.put("party", key);
        if (state != null) fields.put("state", state);
        if (means != null) fields.put("means", means.name());
        if (plan != null) fields.put("plan", plan);
        if (currency != null) fields.put("currency", currency);
        return fields;
    }

    String query() {
        return fields().entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&", "?", ""));
    }
}
