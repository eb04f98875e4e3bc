package org.redthread.parties;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.redthread.thread.Findable;
import org.redthread.thread.ShelfStore;
import org.redthread.web.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Parties by all names that they ever had, in each language in which one is on record.
@Repository
class PartyShelfStore extends ShelfStore {

    private static final List<String> TONGUES =
            List.of("tr", "fr", "ar", "fa", "ur", "de", "az", "sq", "sr", "uk", "hu", "pl", "cs", "hy", "ka", "ps");

    private static final Map<String, String> ALPHA_2 = Arrays.stream(Locale.getISOCountries())
            .collect(
                    Collectors.toUnmodifiableMap(region -> Locale.of("", region).getISO3Country(), region -> region));

    private static final String ROWS = """
            select to_jsonb(row)
              from (select 'party' as kind, p.id, p.id as owner_id, null as dialogue_id, array['public'] as circles,
                           called.language, '/parties/' || p.key as inside, called.title,
                           concat_ws(' ', p.key, (select string_agg(distinct n.text, ' ')
                                                    from parties.name n where n.party = p.id)) as text,
                           '{}'::uuid[] as parties, '{}'::uuid[] as others, null as begins, null as ends
                      from parties.party p
                     cross join lateral (
                           select language,
                                  (array_agg(n.text order by n.period @> current_date desc,
                                             array_position(array['SHORT', 'OFFICIAL', 'ALIAS', 'ACRONYM'], n.kind),
                                             upper(n.period) desc, n.place))[1] as title
                             from parties.name n
                            where n.party = p.id
                            group by language) called) row
             where :all or owner_id = any(:owners)
            """;

    PartyShelfStore(JdbcClient db, Messages messages) {
        super(db, messages, Set.of("party"), ROWS);
    }

    @Override
    public void hand(Set<UUID> owners, Consumer<Findable> taker) {
        super.hand(owners, thing -> taker.accept(thing.also(elsewhere(thing.inside()))));
    }

    /// What Unicode's CLDR calls a country in the languages of those who look: it is found by that, and shown by the
    /// names on record alone.
    private static String elsewhere(String inside) {
        var key = inside.substring(inside.lastIndexOf('/') + 1);
        var region = ALPHA_2.get(key);
        if (region == null) return "";
        return TONGUES.stream()
                .map(tongue -> ULocale.getDisplayCountry("und_" + region, tongue))
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
