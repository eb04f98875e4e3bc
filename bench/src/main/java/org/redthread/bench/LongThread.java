package org.redthread.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.sql.DataSource;
import org.redthread.Application;
import org.redthread.access.Asks;
import org.redthread.start.Launch;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Red Thread with the floor beside it and a door by which many cycles of sample work are put into the Rehearsal: into
/// the tables of the rooms, so that their own tellers and their own statements are measured.
@Import({Application.class, FixedPage.Floor.class, LongThread.Cycles.class})
class LongThread {

    static final String PATH = "/floor/cycles";

    static void main() {
        Launch.of(LongThread.class);
    }

    @RestController
    @Asks("web.read")
    static class Cycles {

        private static final List<String> TABLES = List.of(
                "thread.link",
                "meetings.meeting",
                "meetings.convened",
                "meetings.outcome",
                "texts.text",
                "texts.goal",
                "texts.stage",
                "plans.plan",
                "plans.activity",
                "plans.part",
                "projects.project",
                "projects.date",
                "projects.partner",
                "projects.tie");

        private final JdbcClient owner;

        Cycles(@FlywayDataSource DataSource migrations) {
            this.owner = JdbcClient.create(migrations);
        }

        /// Puts them in as the owner, and lets the planner know, which the house leaves to PostgreSQL's own rounds.
        ///
        /// @return a line that says how many knots and links there are then, and a line for each party on which
        ///     most hangs: its id
        @GetMapping(path = PATH, produces = "text/plain")
        String put(@RequestParam int first, @RequestParam int last) {
            owner.sql(script()).param("first", first).param("last", last).update();
            for (var table : TABLES) owner.sql("vacuum analyze " + table).update();
            return owner.sql("""
                            select format('%s knots and %s links; on a party hang up to %s',
                                          (select count(*) from bench.knot)
                                              + (select count(*) from texts.goal g join bench.knot k on k.id = g.text_id),
                                          (select count(*) from thread.link where starts_with(source_key, 'bench/')),
                                          max(links)) || string_agg(E'\n' || from_id, '' order by links desc)
                              from (select from_id, count(*) as links
                                      from thread.link
                                     where from_kind = 'party'
                                     group by from_id
                                     order by links desc
                                     limit 10) hub
                            """).query(String.class).single();
        }

        private static String script() {
            try {
                return new String(
                        new ClassPathResource("cycles.sql", LongThread.class)
                                .getInputStream()
                                .readAllBytes(),
                        UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
