package org.redthread.dialogues;

import static org.redthread.record.Columns.id;
import static org.redthread.record.Columns.text;
import static org.redthread.record.Columns.texts;
import static org.redthread.record.Columns.when;
import static org.redthread.record.Columns.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ParticipationStore {

    private static final RowMapper<Statement> STATEMENT = (row, at) -> new Statement(
            id(row, "dialogue"),
            id(row, "party"),
            text(row, "printed"),
            Says.valueOf(text(row, "says")),
            when(row, "on_days"),
            row.getString("slug"),
            words(row, "note"),
            texts(row, "sources"));

    private final JdbcClient db;

    ParticipationStore(JdbcClient db) {
        this.db = db;
    }

    /// The latest statement on or before the day decides; an invitation or an attendance changes nothing for whoever
    /// has a standing already.
    List<Participant> on(UUID dialogue, LocalDate day) {
        return db.sql("""
                        with said as (select party, standing, says, on_days, sources, place,
                                             standing in ('PARTICIPATES', 'OBSERVES', 'LEFT') as firm
                                        from dialogues.statement
                                       where dialogue = :dialogue and lower(on_days) <= :day and standing is not null),
                             latest as (select distinct on (party) *
                                          from said
                                         order by party, firm desc, lower(on_days) desc, place desc)
                        select latest.party, latest.standing, first.says as first, first.on_days as since,
                               latest.says as latest, latest.on_days as last, latest.sources || first.sources as sources
                          from latest
                         cross join lateral (select says, on_days, sources
                                               from said
                                              where said.party = latest.party and said.standing = latest.standing
                                              order by lower(on_days), place
                                              limit 1) first
                        """)
                .param("dialogue", dialogue)
                .param("day", day)
                .query((row, at) -> new Participant(
                        id(row, "party"),
                        Standing.valueOf(text(row, "standing")),
                        Says.valueOf(text(row, "first")),
                        Objects.requireNonNull(when(row, "since")),
                        Says.valueOf(text(row, "latest")),
                        Objects.requireNonNull(when(row, "last")),
                        texts(row, "sources").stream().distinct().toList()))
                .list();
    }

    /// All lists that were printed, the oldest first, those without a day last.
    List<Listing> listings(UUID dialogue) {
        return db.sql("""
                        select slug, en, ru, listing.on_days, printed_total, listing.note_en, listing.note_ru,
                               listing.sources,
                               (select count(distinct party)
                                  from dialogues.statement
                                 where statement.listing = listing.id) as counted
                          from dialogues.listing
                         where dialogue = :dialogue
                         order by lower(on_days) nulls last, place
                        """)
                .param("dialogue", dialogue)
                .query((row, at) -> new Listing(
                        text(row, "slug"),
                        words(row),
                        when(row, "on_days"),
                        row.getObject("printed_total", Integer.class),
                        row.getInt("counted"),
                        words(row, "note"),
                        texts(row, "sources")))
                .list();
    }

    /// Every statement, in the order of the files.
    List<Statement> statements(UUID dialogue) {
        return db.sql("""
                        select statement.dialogue, party, printed, says, statement.on_days, slug, statement.note_en,
                               statement.note_ru, statement.sources
                          from dialogues.statement
                          left join dialogues.listing on listing.id = statement.listing
                         where statement.dialogue = :dialogue
                         order by statement.place
                        """).param("dialogue", dialogue).query(STATEMENT).list();
    }

    /// Every statement on the party, in any dialogue, the oldest first and the undated last.
    List<Statement> of(UUID party) {
        return db.sql("""
                        select statement.dialogue, party, printed, says, statement.on_days, slug, statement.note_en,
                               statement.note_ru, statement.sources
                          from dialogues.statement
                          left join dialogues.listing on listing.id = statement.listing
                         where party = :party
                         order by lower(statement.on_days) nulls last, statement.place
                        """).param("party", party).query(STATEMENT).list();
    }
}
