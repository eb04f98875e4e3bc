package org.redthread.results.reports;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reports as they were issued, whole and for good.
@Repository
class ReportStore {

    private final JdbcClient db;

    ReportStore(JdbcClient db) {
        this.db = db;
    }

    /// @param report what it says, of the one that was asked for; null of the others
    record Kept(Issue issue, @Nullable Report report) {}

    /// The newest first.
    ///
    /// @param number of the one whose content is read too; of the newest, where it is null
    List<Kept> of(UUID dialogue, int year, @Nullable Integer number) {
        return db
                .sql("""
                        select jsonb_build_object(
                                   'issue', jsonb_build_object('number', number, 'issued_at', issued_at,
                                                               'issued_by', issued_by, 'document_id', document_id),
                                   'report', case when number = coalesce(:number::int, max(number) over ())
                                                  then content end)
                          from results.report
                         where dialogue_id = :dialogue and year = :year
                         order by number desc
                        """)
                .param("dialogue", dialogue)
                .param("year", year)
                .param("number", number)
                .query(String.class)
                .stream()
                .map(json -> Rows.one(json, Kept.class))
                .toList();
    }

    /// Keeps it under the next number.
    ///
    /// @return false where somebody issued one at the same moment
    boolean add(UUID dialogue, Report report, UUID document, String by, Instant at) {
        return db.sql("""
                        insert into results.report
                               (dialogue_id, year, number, issued_at, issued_by, content, document_id)
                        select :dialogue, :year, coalesce(max(number), 0) + 1, :at, :by, :content::jsonb, :document
                          from results.report
                         where dialogue_id = :dialogue and year = :year
                        on conflict do nothing
                        """)
                        .param("dialogue", dialogue)
                        .param("year", report.year())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("content", Rows.json(report))
                        .param("document", document)
                        .update()
                > 0;
    }
}
