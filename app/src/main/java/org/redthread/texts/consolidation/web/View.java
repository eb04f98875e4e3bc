package org.redthread.texts.consolidation.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.redthread.texts.consolidation.Consolidation;
import org.redthread.texts.consolidation.Place;

/// Which provisions of a consolidation are looked at, and in which order.
///
/// @param party key of the one whose proposals are looked at; only with [Order#PARTY]
/// @param open whether only what is still to be settled
/// @param page from 1
/// @param at the identity of the one provision that is looked at alone; empty for all
public record View(Order order, String party, boolean open, int page, String at) {

    /// How many provisions stand on a page.
    static final int PAGE = 30;

    public enum Order {
        /// What cannot stand together before what can, each along the text.
        CONFLICTS,
        TEXT,
        /// What one party proposes.
        PARTY
    }

    /// What cannot be read is taken for what stands first.
    static View of(Map<String, String> asked) {
        var order = Arrays.stream(Order.values())
                .filter(each -> each.name().equals(asked.get("order")))
                .findFirst()
                .orElse(Order.CONFLICTS);
        var page = asked.getOrDefault("page", "");
        return new View(
                order,
                asked.getOrDefault("party", ""),
                "true".equals(asked.get("open")),
                page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1,
                asked.getOrDefault("at", ""));
    }

    public View in(Order other) {
        return new View(other, "", open, 1, "");
    }

    public View of(String partyKey) {
        return new View(Order.PARTY, partyKey, open, 1, "");
    }

    public View onlyOpen(boolean only) {
        return new View(order, party, only, 1, "");
    }

    public View page(int other) {
        return new View(order, party, open, other, "");
    }

    /// The last page where there are not as many.
    View within(int places) {
        return page <= 1 || (page - 1) * PAGE < places ? this : page(Math.max(1, (places + PAGE - 1) / PAGE));
    }

    public View at(String identity) {
        return new View(order, party, open, 1, identity);
    }

    /// As fields of a form; what goes without saying is left out.
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        if (order != Order.CONFLICTS) fields.put("order", order.name());
        if (!party.isEmpty()) fields.put("party", party);
        if (open) fields.put("open", "true");
        if (page > 1) fields.put("page", String.valueOf(page));
        if (!at.isEmpty()) fields.put("at", at);
        return fields;
    }

    /// The same as it stands in an address.
    public String query() {
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        fields().forEach((name, value) -> query.add(name + "=" + encoded(value)));
        return query.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /// @param all along the text
    List<Place> chosen(Consolidation consolidation, List<Place> all) {
        if (!at.isEmpty())
            return all.stream().filter(place -> place.at().equals(at)).toList();
        return all.stream()
                .filter(place -> !open || place.amendments().stream().anyMatch(consolidation::isOpen))
                .filter(place -> order != Order.PARTY || isOfParty(consolidation, place))
                .sorted(Comparator.comparing(place -> order == Order.CONFLICTS && !place.isContested()))
                .toList();
    }

    private boolean isOfParty(Consolidation consolidation, Place place) {
        var names = consolidation.names();
        return Stream.concat(
                        place.remarks().stream(),
                        place.amendments().stream().flatMap(each -> consolidation.holders(each).stream()))
                .flatMap(stake -> Stream.concat(Stream.of(stake.partyId()), stake.supporters().stream()))
                .anyMatch(id -> {
                    var name = names.get(id);
                    return name != null && name.key().equals(party);
                });
    }
}
