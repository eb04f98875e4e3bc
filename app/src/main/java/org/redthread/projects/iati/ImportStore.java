package org.redthread.projects.iati;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.redthread.iati.rules.Rules;
import org.redthread.sql.Rows;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/// Files and what waits in them. Who may see them is decided by the policies; no statement here repeats them.
@Repository
class ImportStore {

    private final JdbcClient db;
    private final DataSource source;

    ImportStore(JdbcClient db, DataSource source) {
        this.db = db;
        this.source = source;
    }

    void add(Brought brought) {
        db.sql("""
                        insert into projects.iati_import (dialogue_id, id, name, size, circle, state, opened_at, opened_by, seen_at)
                        select r.dialogue_id, r.id, r.name, r.size, r.circle, r.state, r.opened_at, r.opened_by, now()
                          from jsonb_populate_record(null::projects.iati_import, :row::jsonb) r
                        """).param("row", Rows.json(brought)).update();
    }

    List<Brought> of(UUID dialogue, int most) {
        return db.sql("""
                        select to_jsonb(i) || jsonb_build_object('state', projects.iati_state(i))
                          from projects.iati_import i
                         where dialogue_id = :dialogue
                         order by opened_at desc, id
                         limit :most
                        """).param("dialogue", dialogue).param("most", most).query(String.class).stream()
                .map(json -> Rows.one(json, Brought.class))
                .toList();
    }

    Optional<Brought> find(UUID dialogue, UUID id) {
        return db.sql("""
                        select to_jsonb(i) || jsonb_build_object('state', projects.iati_state(i))
                          from projects.iati_import i
                         where dialogue_id = :dialogue and id = :id
                        """)
                .param("dialogue", dialogue)
                .param("id", id)
                .query(String.class)
                .optional()
                .map(json -> Rows.one(json, Brought.class));
    }

    /// @return false where it is not being read any more: somebody cancelled it
    boolean seen(UUID id, long bytes, int activities) {
        return db.sql("""
                        update projects.iati_import
                           set bytes = :bytes, activities = :activities, seen_at = now()
                         where id = :id and state = 'READING'
                        """)
                        .param("id", id)
                        .param("bytes", bytes)
                        .param("activities", activities)
                        .update()
                == 1;
    }

    /// Reads the file into the rows that wait, in the transaction that runs; whoever gets anything but the whole of it
    /// rolls that back.
    Intake.Read stage(UUID id, InputStream in, Rules rules, Intake.Watch watch) throws IOException {
        var connection = DataSourceUtils.getConnection(source);
        try {
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy projects.iati_staged (" + Batch.COLUMNS + ") from stdin (format binary)");
            try {
                var read = new Intake(id, rules, copy, watch).read(in);
                if (read instanceof Intake.Read.Whole) copy.endCopy();
                return read;
            } finally {
                if (copy.isActive()) copy.cancelCopy();
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Activities could not be brought", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    /// What taking it comes to, counted against what is held now.
    record Counts(int added, int changed, int unchanged, int refused) {

        int all() {
            return added + changed + unchanged + refused;
        }
    }

    Counts counts(UUID id) {
        return db.sql("""
                        select count(*) filter (where fate = 'ADDED') as added,
                               count(*) filter (where fate = 'CHANGED') as changed,
                               count(*) filter (where fate = 'UNCHANGED') as unchanged,
                               count(*) filter (where fate = 'REFUSED') as refused
                          from projects.iati_fate
                         where import_id = :id
                        """).param("id", id).query(Counts.class).single();
    }

    /// @return false where somebody cancelled it meanwhile
    boolean ready(Brought brought, List<FindingKind.Place> places) {
        var ready = db.sql("""
                        update projects.iati_import i
                           set state = 'READY', bytes = r.bytes, activities = r.activities, mapping = r.mapping,
                               more_fields = r.more_fields, kinds = r.kinds, added = r.added, changed = r.changed,
                               unchanged = r.unchanged, refused = r.refused, compared_with = r.compared_with
                          from jsonb_populate_record(null::projects.iati_import, :row::jsonb) r
                         where i.id = r.id and i.state = 'READING'
                        """).param("row", Rows.json(brought)).update();
        if (ready == 0) return false;
        db.sql("""
                        insert into projects.iati_finding
                        select :id, p.place, p.kind, p.row, p.line, p.identifier, p.field, p.said
                          from jsonb_populate_recordset(null::projects.iati_finding, :places::jsonb) p
                        """).param("id", brought.id()).param("places", Rows.json(places)).update();
        return true;
    }

    /// Ends a file: from then on nothing of it waits.
    ///
    /// @return false where it had ended before
    boolean end(UUID id, Brought.State as, Brought.@Nullable Refusal refusal, String by) {
        var ended = db.sql("""
                        update projects.iati_import
                           set state = :state, refusal = :refusal::jsonb, ended_at = now(), ended_by = :by
                         where id = :id and state in ('READING', 'READY')
                        """)
                .param("id", id)
                .param("state", as.name())
                .param("refusal", refusal == null ? null : Rows.json(refusal))
                .param("by", by)
                .update();
        db.sql("delete from projects.iati_waiting where import_id = :id")
                .param("id", id)
                .update();
        return ended == 1;
    }

    List<Waiting> waiting(UUID id, Waiting.Fate fate, int after, int most) {
        return db.sql("""
                        select row, line, identifier, title, refused,
                               case fate when 'CHANGED' then held end as held, case fate when 'CHANGED' then content end as came
                          from projects.iati_fate
                         where import_id = :id and fate = :fate and row > :after
                         order by row
                         limit :most
                        """)
                .param("id", id)
                .param("fate", fate.name())
                .param("after", after)
                .param("most", most)
                .query((row, number) -> {
                    var held = row.getBytes("held");
                    return new Waiting(
                            row.getInt("row"),
                            row.getInt("line"),
                            row.getString("identifier"),
                            row.getString("title"),
                            row.getString("refused"),
                            held == null
                                    ? List.of()
                                    : Difference.between(Content.element(held), Content.element(row.getBytes("came"))));
                })
                .list();
    }

    List<FindingKind.Place> places(UUID id, int kind, int most) {
        return db.sql("""
                        select place, kind, row, line, identifier, field, said
                          from projects.iati_finding
                         where import_id = :id and kind = :kind
                         order by row, place
                         limit :most
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("most", most)
                .query(FindingKind.Place.class)
                .list();
    }

    /// The file of the dialogue that was taken last; null before any was.
    @Nullable UUID lastTaken(UUID dialogue) {
        return db.sql("""
                        select id
                          from projects.iati_import
                         where dialogue_id = :dialogue and state = 'TAKEN'
                         order by ended_at desc, id desc
                         limit 1
                        """)
                .param("dialogue", dialogue)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /// Until the transaction ends nobody else takes a file in the dialogue.
    void alone(UUID dialogue) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('iati ' || :dialogue::text, 0))")
                .param("dialogue", dialogue)
                .query((row, number) -> true)
                .single();
    }

    /// @return how many activities are held anew or otherwise than before
    int take(Brought brought) {
        return db.sql("""
                        insert into projects.iati_activity as held
                               (dialogue_id, identifier, title, status, reporter, circle, import_id, digest, content)
                        select :dialogue, s.identifier, s.title, s.status, s.reporter, :circle, s.import_id, s.digest, s.content
                          from projects.iati_waiting s
                         where s.import_id = :id and s.refused is null
                            on conflict (dialogue_id, identifier) do update
                           set (title, status, reporter, circle, import_id, digest, content)
                             = (excluded.title, excluded.status, excluded.reporter, excluded.circle, excluded.import_id,
                                excluded.digest, excluded.content)
                         where held.digest <> excluded.digest or held.circle <> excluded.circle
                        """)
                .param("dialogue", brought.dialogueId())
                .param("circle", brought.circle())
                .param("id", brought.id())
                .update();
    }
}
