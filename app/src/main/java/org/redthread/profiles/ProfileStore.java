package org.redthread.profiles;

import java.util.List;
import java.util.UUID;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProfileStore {

    private final JdbcClient db;

    ProfileStore(JdbcClient db) {
        this.db = db;
    }

    List<Standings> standings(UUID dialogue) {
        return db.sql("""
                        select to_jsonb(s)
                          from profiles.standing s
                         where dialogue_id = :dialogue
                         order by place
                        """).param("dialogue", dialogue).query(String.class).stream()
                .map(json -> Rows.one(json, Standings.class))
                .toList();
    }

    List<Profile> profiles(UUID dialogue) {
        return db.sql("""
                        select to_jsonb(p)
                          from profiles.profile p
                         where dialogue_id = :dialogue
                         order by place
                        """).param("dialogue", dialogue).query(String.class).stream()
                .map(json -> Rows.one(json, Profile.class))
                .toList();
    }

    /// All profiles of all dialogues, and the extended ones that stand in a printed list: as many as states have
    /// editions.
    List<Profile> all() {
        return db.sql("""
                        select to_jsonb(p)
                          from profiles.profile p
                         union all
                        select jsonb_build_object('dialogue_id', s.dialogue_id, 'place', -1,
                                                  'printed', e.entry -> 'printed', 'party_id', e.entry -> 'party_id',
                                                  'kind', 'EXTENDED', 'sources', to_jsonb(s.sources))
                          from profiles.standing s, jsonb_array_elements(s.entries) e (entry)
                        """).query(String.class).stream()
                .map(json -> Rows.one(json, Profile.class))
                .toList();
    }

    /// Single profiles of the party, and where its extended one stood in each printed list.
    List<Profile> ofParty(UUID party) {
        return db.sql("""
                        select to_jsonb(p)
                          from profiles.profile p
                         where party_id = :party
                         union all
                        select jsonb_build_object('dialogue_id', s.dialogue_id, 'place', s.place,
                                                  'printed', e.entry -> 'printed', 'party_id', e.entry -> 'party_id',
                                                  'kind', 'EXTENDED', 'edition', null,
                                                  'status', case when e.entry ->> 'where' = 'ENDORSED'
                                                                 then 'ENDORSED' end,
                                                  'published', to_jsonb(s.as_of), 'note', null,
                                                  'sources', to_jsonb(s.sources))
                          from profiles.standing s, jsonb_array_elements(s.entries) e (entry)
                         where (e.entry ->> 'party_id')::uuid = :party
                        """).param("party", party).query(String.class).stream()
                .map(json -> Rows.one(json, Profile.class))
                .toList();
    }

    List<Rule> rules(UUID dialogue) {
        return db.sql("""
                        select to_jsonb(r)
                          from profiles.rule r
                         where dialogue_id = :dialogue
                         order by place
                        """).param("dialogue", dialogue).query(String.class).stream()
                .map(json -> Rows.one(json, Rule.class))
                .toList();
    }

    void replaceRecorded(ProfilesFile file) {
        db.sql("delete from profiles.standing").update();
        db.sql("delete from profiles.profile").update();
        db.sql("delete from profiles.rule").update();
        db.sql("""
                with standing as (
                    insert into profiles.standing
                    select r.*
                      from jsonb_populate_recordset(null::profiles.standing, :standings::jsonb) r),
                profile as (
                    insert into profiles.profile
                    select r.*
                      from jsonb_populate_recordset(null::profiles.profile, :profiles::jsonb) r)
                insert into profiles.rule
                select r.*
                  from jsonb_populate_recordset(null::profiles.rule, :rules::jsonb) r
                """)
                .param("standings", Rows.json(file.standings()))
                .param("profiles", Rows.json(file.profiles()))
                .param("rules", Rows.json(file.rules()))
                .update();
    }
}
