package org.redthread.bench;

import javax.sql.DataSource;
import org.redthread.Application;
import org.redthread.access.Asks;
import org.redthread.start.Launch;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Red Thread with the floor beside it and a door by which many sample things are put into the index beside the
/// record.
@Import({Application.class, FixedPage.Floor.class, ManyItems.Door.class})
class ManyItems {

    static final String PATH = "/floor/items";

    static void main() {
        Launch.of(ManyItems.class);
    }

    @RestController
    @Asks("web.read")
    static class Door {

        private final JdbcClient owner;

        Door(@FlywayDataSource DataSource migrations) {
            this.owner = JdbcClient.create(migrations);
        }

        /// Titles of six words and texts of forty, of 30,000 words, where the n-th word is n times as rare as the first
        /// (Zipf's law); one thing in five is for a circle that the public does not stand in.
        ///
        /// @return a line that says how much there is then
        @GetMapping(path = PATH, produces = "text/plain")
        String put(@RequestParam int many) {
            owner.sql("select setseed(0.42)").query().singleRow();
            owner.sql("""
                            insert into search.item (kind, id, language, owner_id, dialogue_id, circles, inside, title,
                                                     about, body, parties, begins, ends, weight, words)
                            select s.kind, s.id, 'en', s.id, s.dialogue, s.circles, '/bench/' || s.n, s.title, s.about,
                                   s.body, '{}', s.day, s.day, 1,
                                   setweight(to_tsvector('search.english', s.title), 'A')
                                   || setweight(to_tsvector('search.russian', s.about), 'B')
                                   || setweight(to_tsvector('search.english', s.body), 'D')
                              from (select n, gen_random_uuid() as id,
                                           (array['meeting', 'document', 'intervention', 'provision'])[1 + n % 4] as kind,
                                           (select id from dialogues.dialogue where place = n % 2) as dialogue,
                                           array[case when n % 5 = 0 then 'secretariat:nobody' else 'public' end]
                                               as circles,
                                           date '1993-01-01' + n % 12000 as day,
                                           bench.words(6) as title, bench.words(40) as body,
                                           concat_ws(' ', 'Document Budapest Process',
                                                     extract(year from date '1993-01-01' + n % 12000)) as about
                                      from generate_series(1, :many) n
                                    offset 0) s
                            """).param("many", many).update();
            owner.sql("vacuum analyze search.item").update();
            return owner.sql("""
                            select format('%s things, %s of them sample; the index of words is %s',
                                          count(*), count(*) filter (where inside like '/bench/%'),
                                          pg_size_pretty(pg_relation_size('search.item_by_words')))
                              from search.item
                            """).query(String.class).single();
        }

        /// What the sample is made of.
        @GetMapping(path = PATH + "/words", produces = "text/plain")
        String words() {
            owner.sql("create schema if not exists bench").update();
            owner.sql("""
                            create or replace function bench.word(n int) returns text immutable language sql as
                            $$ select string_agg(substr('bakelomunidosarepivutofage', 1 + 2 * ((n / 13 ^ p)::int % 13), 2), ''
                                                 order by p)
                                 from generate_series(0, 1 + (n > 168)::int + (n > 2196)::int) p $$
                            """).update();
            owner.sql("""
                            create table bench.vocabulary as
                            select n, bench.word(n) as word from generate_series(1, 30000) n
                            """).update();
            owner.sql("""
                            create or replace function bench.words(many int) returns text volatile language plpgsql as
                            $$ begin
                                return (select string_agg(v.word, ' ')
                                          from (select exp(random() * ln(30000))::int as n
                                                  from generate_series(1, many)) drawn
                                          join bench.vocabulary v on v.n = drawn.n);
                            end $$
                            """).update();
            owner.sql("alter table bench.vocabulary add primary key (n)").update();
            owner.sql("analyze bench.vocabulary").update();
            return owner.sql("""
                            select string_agg(bench.words(2 + n % 3), E'\\n') from generate_series(1, 200) n
                            """).query(String.class).single();
        }
    }
}
