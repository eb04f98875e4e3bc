package org.redthread.projects;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// A dossier goes in and comes out as one document, as in the room of meetings.
@Repository
class ProjectStore {

    private final JdbcClient db;

    ProjectStore(JdbcClient db) {
        this.db = db;
    }

    List<Dossier> all(UUID dialogue) {
        return db.sql("""
                        select to_jsonb(d)
                          from projects.dossier d
                         where dialogue_id = :dialogue
                         order by place
                        """).param("dialogue", dialogue).query(String.class).stream()
                .map(json -> Rows.one(json, Dossier.class))
                .toList();
    }

    List<Dated> dated(Collection<UUID> ids) {
        return db.sql("""
                        select jsonb_build_object('project', project, 'dates', dates)
                          from projects.dossier
                         where id = any(:ids)
                        """).param("ids", ids.toArray(UUID[]::new)).query(String.class).stream()
                .map(json -> Rows.one(json, Dated.class))
                .toList();
    }

    List<Share> shares(UUID party) {
        return db.sql("""
                        select jsonb_build_object('project', to_jsonb(p), 'role', share.role)
                          from (select project_id, role
                                  from projects.partner
                                 where party_id = :party
                                union
                                select project_id, null
                                  from projects.country
                                 where party_id = :party) share
                          join projects.project p on p.id = share.project_id
                         order by p.place, share.role
                        """).param("party", party).query(String.class).stream()
                .map(json -> Rows.one(json, Share.class))
                .toList();
    }

    /// Puts the projects of the record in the place of those that were there; ids stay what they were.
    void replaceRecorded(List<Dossier> dossiers) {
        db.sql("delete from projects.project where recorded").update();
        db.sql("""
                        with project as (
                            insert into projects.project
                            select r.*
                              from jsonb_array_elements(:record::jsonb) p (entry),
                                   jsonb_populate_record(null::projects.project,
                                                         (p.entry -> 'project') || '{"recorded": true}') r),
                        partner as (
                            insert into projects.partner
                            select r.*
                              from projects.lines(:record::jsonb, 'partners') line,
                                   jsonb_populate_record(null::projects.partner, line) r),
                        country as (
                            insert into projects.country
                            select r.*
                              from projects.lines(:record::jsonb, 'countries') line,
                                   jsonb_populate_record(null::projects.country, line) r),
                        date as (
                            insert into projects.date
                            select r.*
                              from projects.lines(:record::jsonb, 'dates') line,
                                   jsonb_populate_record(null::projects.date, line) r),
                        money as (
                            insert into projects.money
                            select r.*
                              from projects.lines(:record::jsonb, 'money') line,
                                   jsonb_populate_record(null::projects.money, line) r),
                        count as (
                            insert into projects.count
                            select r.*
                              from projects.lines(:record::jsonb, 'counts') line,
                                   jsonb_populate_record(null::projects.count, line) r),
                        output as (
                            insert into projects.output
                            select r.*
                              from projects.lines(:record::jsonb, 'outputs') line,
                                   jsonb_populate_record(null::projects.output, line) r)
                        insert into projects.tie
                        select r.*
                          from projects.lines(:record::jsonb, 'ties') line,
                               jsonb_populate_record(null::projects.tie, line) r
                        """).param("record", Rows.json(dossiers)).update();
    }

    /// By words of the title or of another name.
    List<UUID> named(UUID dialogue, String words) {
        return db.sql("""
                        select id
                          from projects.project
                         where dialogue_id = :dialogue
                           and position(lower(:words) in lower(title || ' ' || array_to_string(aliases, ' '))) > 0
                         order by place
                         limit 30
                        """)
                .param("dialogue", dialogue)
                .param("words", words)
                .query(UUID.class)
                .list();
    }
}
