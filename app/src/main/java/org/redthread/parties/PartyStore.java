package org.redthread.parties;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.sql.Fields;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PartyStore {

    /// What parties are called on a day in a language.
    private static final String NAMED = """
            select party.id as party, party.key, party.kind, chosen.text, chosen.language,
                   english.text as english, party.sign,
                   coalesce(designation.text, in_english.text) as footnote
              from parties.party
             cross join lateral (select text, language
                                   from parties.name
                                  where name.party = party.id and language in (:language, 'en')
                                    and name.kind <> 'ACRONYM'
                                  order by period @> :on::date desc, language = :language desc,
                                           array_position(array['SHORT', 'OFFICIAL', 'ALIAS'], name.kind),
                                           upper(period) desc, place
                                  limit 1) chosen
             cross join lateral (select text
                                   from parties.name
                                  where name.party = party.id and language = 'en'
                                    and name.kind <> 'ACRONYM'
                                  order by period @> :on::date desc,
                                           array_position(array['SHORT', 'OFFICIAL', 'ALIAS'], name.kind),
                                           upper(period) desc, place
                                  limit 1) english
              left join parties.designation
                on designation.party = party.id and designation.language = :language
              left join parties.designation in_english
                on in_english.party = party.id and in_english.language = 'en'
            """;

    private final JdbcClient db;

    PartyStore(JdbcClient db) {
        this.db = db;
    }

    /// All that were ever known, with all their names.
    List<Party> known() {
        return db.sql("""
                        select id, key, party.kind, sign, sources, name.text, name.language, name.kind as standing,
                               lower(period) as from, upper(period) as until, note
                          from parties.party
                          join parties.name on name.party = party.id
                         order by key, name.place
                        """).query(NameRow.class).list().stream()
                .collect(groupingBy(NameRow::id, NameRow.TOGETHER))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// Prefers a name in force, then the language asked for, then the short name. A name that others use for a party
    /// is taken last, an acronym never: no list of states says `UK`.
    List<PartyName> names(Collection<UUID> parties, String language, LocalDate on) {
        return db.sql(NAMED + "where party.id = any(:parties)")
                .param("language", language)
                .param("on", on)
                .param("parties", parties.toArray(UUID[]::new))
                .query(PartyName.class)
                .list();
    }

    List<PartyName> all(String language, LocalDate on) {
        return db.sql(NAMED + """
                        where exists (select 1
                                        from parties.name
                                       where party = party.id and period @> :on::date)
                        """)
                .param("language", language)
                .param("on", on)
                .query(PartyName.class)
                .list();
    }

    void clear() {
        db.sql("delete from parties.party").update();
    }

    void add(Party party) {
        db.sql("""
                insert into parties.party (id, key, kind, sign, sources)
                values (:id, :key, :kind, :sign, :sources)
                """).paramSource(Fields.of(PartyRow.of(party))).update();
        for (var name : party.names()) add(party.id(), name);
    }

    private void add(UUID party, Name name) {
        db.sql("""
                insert into parties.name (party, place, language, kind, text, period, note)
                select :party, count(*), :language, :kind, :text, daterange(:from, :until), :note
                  from parties.name
                 where party = :party
                """)
                .param("party", party)
                .param("language", name.language())
                .param("kind", name.kind().name())
                .param("text", name.text())
                .param("from", name.from())
                .param("until", name.until())
                .param("note", name.note())
                .update();
    }

    void addFootnote(UUID party, String language, String text) {
        db.sql("""
                insert into parties.designation (party, language, text)
                values (:party, :language, :text)
                """)
                .param("party", party)
                .param("language", language)
                .param("text", text)
                .update();
    }

    private record PartyRow(
            UUID id, String key, Kind kind, @Nullable String sign, List<String> sources) {

        static PartyRow of(Party party) {
            return new PartyRow(party.id(), party.key(), party.kind(), party.sign(), party.sources());
        }
    }
}
