package org.redthread.profiles.kept;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.sql.Fields;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may see or write what is decided by the policies; no statement here repeats them.
@Repository
class KeptProfileStore {

    private final JdbcClient db;

    KeptProfileStore(JdbcClient db) {
        this.db = db;
    }

    /// A profile with all that was written, each part and language in its newest wording.
    Optional<KeptProfile> find(UUID dialogue, UUID id) {
        return db.sql("""
                        select to_jsonb(k) || jsonb_build_object(
                                   'sections', (select coalesce(jsonb_agg(s order by part), '[]')
                                                  from profiles.section s where s.profile_id = k.id),
                                   'wordings', (select coalesce(jsonb_agg(w order by part, language), '[]')
                                                  from (select distinct on (part, language) *
                                                          from profiles.wording
                                                         where profile_id = k.id
                                                         order by part, language, version desc) w),
                                   'figures', (select coalesce(jsonb_agg(f order by part, position), '[]')
                                                 from profiles.figure f where f.profile_id = k.id),
                                   'gaps', (select coalesce(jsonb_agg(g order by part, told_at), '[]')
                                              from profiles.data_gap g where g.profile_id = k.id))
                          from profiles.kept k
                         where dialogue_id = :dialogue and id = :id
                        """)
                .param("dialogue", dialogue)
                .param("id", id)
                .query(String.class)
                .optional()
                .map(json -> Rows.one(json, KeptProfile.class));
    }

    /// Without what was written in them; the newest first.
    List<KeptProfile> all(UUID dialogue) {
        return lines("""
                select to_jsonb(k) || '{"sections": [], "wordings": [], "figures": [], "gaps": []}'
                  from profiles.kept k
                 where dialogue_id = :dialogue
                 order by describes desc, opened_at desc
                 limit 500
                """, dialogue);
    }

    /// Those on which the last day is over.
    List<KeptProfile> lapsed(UUID dialogue, Instant now) {
        return db
                .sql("""
                        select to_jsonb(k) || '{"sections": [], "wordings": [], "figures": [], "gaps": []}'
                          from profiles.kept k
                         where dialogue_id = :dialogue and state = 'SUBMITTED'
                           and last_day < (:now::timestamptz at time zone 'UTC')::date
                         order by last_day
                         limit 100
                        """)
                .param("dialogue", dialogue)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .stream()
                .map(json -> Rows.one(json, KeptProfile.class))
                .toList();
    }

    private List<KeptProfile> lines(String sql, UUID dialogue) {
        return db.sql(sql).param("dialogue", dialogue).query(String.class).stream()
                .map(json -> Rows.one(json, KeptProfile.class))
                .toList();
    }

    /// Every saved version of a part in a language, the newest first, as far back as a page shows.
    List<KeptProfile.Wording> versions(UUID profile, String part, String language, int most) {
        return db.sql("""
                        select part, language, version, of_version, words, written_by, written_at
                          from profiles.wording
                         where profile_id = :profile and part = :part and language = :language
                         order by version desc
                         limit :most
                        """)
                .param("profile", profile)
                .param("part", part)
                .param("language", language)
                .param("most", most)
                .query(KeptProfile.Wording.class)
                .list();
    }

    /// @return false where the country has one of the kind in the making
    boolean open(KeptProfile profile, Collection<String> circles) {
        var opened = db.sql("""
                        insert into profiles.kept
                               (id, dialogue_id, party_id, kind, template, describes, language, state, sample,
                                opened_at, rolled_from, history, circles)
                        values (:id, :dialogueId, :partyId, :kind, :template, :describes, :language, :state, :sample,
                                :openedAt, :rolledFrom, :steps::jsonb, :circles)
                        on conflict do nothing
                        """)
                .paramSource(row(profile)
                        .addValue("steps", Rows.json(profile.history()))
                        .addValue("circles", circles.toArray(String[]::new)))
                .update();
        if (opened == 0) return false;
        db.sql("""
                with section as (
                    insert into profiles.section (profile_id, part, audience, ministry, account)
                    select :id, part, audience, ministry, account
                      from jsonb_to_recordset(:sections::jsonb)
                           as s (part text, audience text, ministry text, account uuid)
                    returning part)
                select count(*) from section
                """)
                .param("id", profile.id())
                .param("sections", Rows.json(profile.sections()))
                .query(Integer.class)
                .single();
        return true;
    }

    /// What a profile rolled forward begins with.
    void carry(KeptProfile profile, Instant at) {
        for (var words : profile.wordings()) write(profile.id(), words, null);
        for (var figure : profile.figures()) tell(profile.id(), figure, "", at);
        for (var gap : profile.gaps()) lack(profile.id(), gap, at);
    }

    /// Whether the reader may write in it, which nobody ends before this transaction does.
    boolean holdsOpen(UUID profile) {
        return db.sql("select profiles.held_open(:profile)")
                .param("profile", profile)
                .query(Boolean.class)
                .single();
    }

    /// @return false where somebody saved that version first
    boolean write(UUID profile, KeptProfile.Wording words, @Nullable UUID account) {
        return db.sql("""
                        insert into profiles.wording
                               (profile_id, part, language, version, of_version, words, written_by, account, written_at)
                        values (:profile, :part, :language, :version, :ofVersion, :words, :writtenBy, :account,
                                :writtenAt)
                        on conflict do nothing
                        """)
                        .paramSource(row(words).addValue("profile", profile).addValue("account", account))
                        .update()
                > 0;
    }

    void assign(UUID profile, String part, Audience audience, String ministry, @Nullable UUID account) {
        db.sql("""
                update profiles.section
                   set audience = :audience, ministry = :ministry, account = :account
                 where profile_id = :profile and part = :part
                """)
                .param("audience", audience.name())
                .param("ministry", ministry)
                .param("account", account)
                .param("profile", profile)
                .param("part", part)
                .update();
    }

    void sign(UUID profile, String part, int version, String by, Instant at) {
        db.sql("""
                update profiles.section
                   set signed = :version, signed_by = :by, signed_at = :at
                 where profile_id = :profile and part = :part
                """)
                .param("version", version)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("profile", profile)
                .param("part", part)
                .update();
    }

    void tell(UUID profile, KeptProfile.Figure figure, String by, Instant at) {
        db.sql("""
                insert into profiles.figure
                       (id, profile_id, part, name, definition, unit, year, value, source, was, position, told_by,
                        told_at)
                values (:id, :profile, :part, :name, :definition, :unit, :year, :value, :source, :was, :position, :by,
                        :at)
                on conflict (id) do update
                   set definition = excluded.definition, unit = excluded.unit, year = excluded.year,
                       value = excluded.value, source = excluded.source, told_by = excluded.told_by,
                       told_at = excluded.told_at
                 where figure.profile_id = excluded.profile_id
                """)
                .paramSource(row(figure)
                        .addValue("profile", profile)
                        .addValue("by", by)
                        .addValue("at", at.atOffset(ZoneOffset.UTC)))
                .update();
    }

    void lack(UUID profile, KeptProfile.DataGap gap, Instant at) {
        db.sql("""
                insert into profiles.data_gap (id, profile_id, part, lacks, because, remedy, told_at)
                values (:id, :profile, :part, :lacks, :because, :remedy, :at)
                """)
                .paramSource(row(gap).addValue("profile", profile).addValue("at", at.atOffset(ZoneOffset.UTC)))
                .update();
    }

    /// Takes a figure or an entry of the register of gaps out.
    void takeOut(UUID profile, UUID id) {
        db.sql("""
                with figure as (delete from profiles.figure where profile_id = :profile and id = :id)
                delete from profiles.data_gap where profile_id = :profile and id = :id
                """).param("profile", profile).param("id", id).update();
    }

    /// Moves it on, where it still stands as the reader saw it.
    ///
    /// @return false where it moved meanwhile
    boolean move(KeptProfile profile) {
        return db.sql("""
                        update profiles.kept
                           set state = :state, submitted_at = :submittedAt, last_day = :lastDay,
                               settled_at = :settledAt, history = :steps::jsonb, version = version + 1
                         where id = :id and version = :version
                        """)
                        .paramSource(row(profile).addValue("steps", Rows.json(profile.history())))
                        .update()
                > 0;
    }

    /// Earlier published profiles of the same country and kind give way.
    void replaceBefore(KeptProfile profile, KeptProfile.Step step) {
        db.sql("""
                update profiles.kept
                   set state = 'REPLACED', history = history || :step::jsonb, version = version + 1
                 where dialogue_id = :dialogue and party_id = :party and kind = :kind and id <> :id
                   and state in ('PUBLISHED_AS_DRAFT', 'ENDORSED')
                """)
                .param("step", Rows.json(step))
                .param("dialogue", profile.dialogueId())
                .param("party", profile.partyId())
                .param("kind", profile.kind().name())
                .param("id", profile.id())
                .update();
    }

    /// What waits for somebody of its country.
    ///
    /// @param lastDay null while it is being written
    /// @param unsigned sections of ministries that hold words nobody signed
    /// @param mine those of them that are assigned to the reader
    record Waits(
            UUID id,
            UUID dialogueId,
            UUID partyId,
            String kind,
            int describes,
            Instant openedAt,
            @Nullable Instant submittedAt,
            @Nullable LocalDate lastDay,
            int unsigned,
            int mine) {}

    List<Waits> waits(Collection<UUID> parties) {
        return db.sql("""
                        select k.id, k.dialogue_id, k.party_id, k.kind, k.describes, k.opened_at, k.submitted_at,
                               k.last_day, s.unsigned, s.mine
                          from profiles.kept k,
                               lateral (select count(*)::int as unsigned,
                                               (count(*) filter (where s.account = redthread.actor()))::int as mine
                                          from profiles.section s
                                         where s.profile_id = k.id and s.ministry <> ''
                                           and exists (select from profiles.wording w
                                                        where w.profile_id = k.id and w.part = s.part
                                                          and w.language = k.language
                                                          and w.version > coalesce(s.signed, 0))) s
                         where k.party_id = any (:parties) and k.state in ('IN_PREPARATION', 'SUBMITTED')
                         order by k.last_day, k.opened_at
                         limit 100
                        """)
                .param("parties", parties.toArray(UUID[]::new))
                .query(Waits.class)
                .list();
    }

    /// What the thread tells of a profile.
    ///
    /// @param number of the newest edition that the reader may know of; null where he sees it being written
    record Line(
            UUID id,
            UUID dialogueId,
            UUID partyId,
            String kind,
            int describes,
            LocalDate day,
            @Nullable Integer number) {}

    /// Those that the reader may know of, be it by an edition alone.
    List<Line> lines(Collection<UUID> ids) {
        return db.sql("""
                        select distinct on (id) *
                          from (select id, dialogue_id, party_id, kind, describes,
                                       (opened_at at time zone 'UTC')::date as day, null::int as number
                                  from profiles.kept
                                 where id = any (:ids)
                                union all
                                select profile_id, dialogue_id, party_id, kind, describes,
                                       (frozen_at at time zone 'UTC')::date, number
                                  from profiles.edition
                                 where profile_id = any (:ids)) known
                         order by id, number desc nulls first
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Line.class)
                .list();
    }

    private static MapSqlParameterSource row(Record row) {
        return (MapSqlParameterSource) Fields.of(row);
    }
}
