package org.redthread.bench;

import org.redthread.Application;
import org.redthread.access.Asks;
import org.redthread.start.Launch;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Red Thread with one page more: a fixed text of a page's usual length after one trivial query. No page of the
/// same
/// server can be faster than that, so it is the floor.
@Import({Application.class, FixedStream.class, BigRound.class})
class FixedPage {

    static final String PATH = "/floor";

    private static final String TEXT =
            "<!doctype html><title>Floor</title>" + "<p>What every page costs.</p>\n".repeat(700);

    static void main() {
        Launch.of(FixedPage.class);
    }

    @RestController
    @Asks("web.read")
    record Floor(JdbcClient db) {

        @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
        String floor() {
            return TEXT + "PostgreSQL "
                    + db.sql("show server_version").query(String.class).single();
        }
    }
}
