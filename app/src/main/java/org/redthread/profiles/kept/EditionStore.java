package org.redthread.profiles.kept;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Frozen editions. A reader gets those and the parts of those that the policies let through.
@Repository
class EditionStore {

    private final JdbcClient db;

    EditionStore(JdbcClient db) {
        this.db = db;
    }

    /// Without their parts, the newest first.
    ///
    /// @param party of one country; null for all
    /// @param profile of one profile; null for all
    List<Edition> all(UUID dialogue, @Nullable UUID party, @Nullable UUID profile) {
        return db
                .sql("""
                        select to_jsonb(e) || '{"opened": []}'
                          from profiles.edition e
                         where dialogue_id = :dialogue
                           and (:party::uuid is null or party_id = :party)
                           and (:profile::uuid is null or profile_id = :profile)
                         order by frozen_at desc, number desc
                         limit 500
                        """)
                .param("dialogue", dialogue)
                .param("party", party)
                .param("profile", profile)
                .query(String.class)
                .stream()
                .map(json -> Rows.one(json, Edition.class))
                .toList();
    }

    Optional<Edition> find(UUID dialogue, UUID profile, int number) {
        return db.sql("""
                        select to_jsonb(e) || jsonb_build_object(
                                   'opened', (select coalesce(jsonb_agg(p order by part), '[]')
                                                from profiles.edition_part p
                                               where p.profile_id = e.profile_id and p.number = e.number))
                          from profiles.edition e
                         where dialogue_id = :dialogue and profile_id = :profile and number = :number
                        """)
                .param("dialogue", dialogue)
                .param("profile", profile)
                .param("number", number)
                .query(String.class)
                .optional()
                .map(json -> Rows.one(json, Edition.class));
    }

    /// Freezes it for good.
    ///
    /// @param circles who may know that there is one
    /// @param byPart who may read each part
    void freeze(Edition edition, List<String> circles, Map<String, List<String>> byPart) {
        db.sql("""
                insert into profiles.edition
                select r.*
                  from jsonb_populate_record(null::profiles.edition,
                                             :edition::jsonb || jsonb_build_object('circles', :circles::text[])) r
                """)
                .param("edition", Rows.json(edition))
                .param("circles", circles.toArray(String[]::new))
                .update();
        for (var part : edition.opened())
            db.sql("""
                    insert into profiles.edition_part (profile_id, number, part, salt, content, circles)
                    values (:profile, :number, :part, :salt, :content, :circles)
                    """)
                    .param("profile", edition.profileId())
                    .param("number", edition.number())
                    .param("part", part.part())
                    .param("salt", part.salt())
                    .param("content", part.content())
                    .param(
                            "circles",
                            byPart.getOrDefault(part.part(), List.of()).toArray(String[]::new))
                    .update();
    }
}
