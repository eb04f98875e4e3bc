package org.redthread.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Puts questions to the index. Who may see what is decided in `search.find`, the only way in.
@Repository
class SearchStore {

    private final JdbcClient db;

    SearchStore(JdbcClient db) {
        this.db = db;
    }

    /// A page of what was found, and how much there is of each kind and dialogue.
    record Answer(
            int many,
            boolean capped,
            Map<String, Integer> kinds,
            Map<UUID, Integer> dialogues,
            List<Found.Named> parties,
            List<Hit> hits) {}

    /// @param language that the reader reads: of a thing that is there in several, the one in this is shown
    Answer find(Question question, Found.How how, String language) {
        var year = question.year();
        var answer = db.sql("""
                        with asked as materialized (
                            select search.stems(:words, :open_end) as stems),
                        found as materialized (
                            select f.*
                              from asked
                             cross join search.find(stems, :any_of, :said, :language, :kinds, :dialogue::uuid,
                                                    :party::uuid, :since::date, :until::date) f),
                        top as (
                            select *, row_number() over (order by score desc, begins desc nulls last, kind, id) as place
                              from found
                             order by place
                            offset :from
                             limit :most)
                        select jsonb_build_object(
                            'many', (select count(*) from found),
                            'capped', (select count(*) >= 600 from found),
                            'kinds', coalesce((select jsonb_object_agg(kind, many)
                                                 from (select kind, count(*) as many from found group by kind)), '{}'),
                            'dialogues', coalesce((select jsonb_object_agg(dialogue_id, many)
                                                     from (select dialogue_id, count(*) as many from found
                                                            where dialogue_id is not null group by dialogue_id)), '{}'),
                            'parties', coalesce((select jsonb_agg(jsonb_build_object(
                                'id', id, 'title', title, 'many', many) order by many desc, title)
                                 from (select party, count(*) as many from found, unnest(parties) party
                                        group by party order by many desc, party limit 8) often
                                 join search.titles((select array_agg(distinct party)
                                                       from found, unnest(parties) party), :language) on id = party),
                                '[]'),
                            'hits', coalesce((select jsonb_agg(jsonb_build_object(
                                'kind', kind, 'id', id, 'language', top.language, 'dialogue_id', dialogue_id,
                                'inside', inside, 'begins', begins, 'ends', ends,
                                'title', ts_headline(search.tongue(top.language), title, question,
                                                     :marks || ', HighlightAll=true'),
                                'about', ts_headline('search.russian', about, question,
                                                     :marks || ', MaxFragments=2, MinWords=1, MaxWords=8'),
                                'body', case when to_tsvector(search.tongue(top.language), search.apart(left(body, 30000))) @@ question
                                             then ts_headline(search.tongue(top.language), left(body, 30000), question,
                                                       :marks || ', MaxFragments=2, MinWords=8, MaxWords=24')
                                             else '' end) order by place)
                                 from top
                                cross join (select search.question(stems, true) as question from asked)), '[]'))
                        """)
                .param("words", question.words().toArray(String[]::new))
                .param("open_end", how == Found.How.BEGINNINGS)
                .param("any_of", how == Found.How.SOME)
                .param("said", question.typed())
                .param("language", language)
                .param("kinds", question.kind() == null ? null : new String[] {question.kind()})
                .param("dialogue", question.dialogue())
                .param("party", question.party())
                .param("since", year == null ? null : LocalDate.of(year, 1, 1))
                .param("until", year == null ? null : LocalDate.of(year, 12, 31))
                .param("from", (question.number() - 1) * Found.PAGE)
                .param("most", Found.PAGE)
                .param("marks", "StartSel=" + Marked.FROM + ", StopSel=" + Marked.TO + ", FragmentDelimiter=\" … \"")
                .query(String.class)
                .single();
        return Rows.one(answer, Answer.class);
    }

    List<String> near(String said, int most) {
        return db.sql("select title from search.near(:said, :most)")
                .param("said", said)
                .param("most", most)
                .query(String.class)
                .list();
    }
}
