package org.redthread.results.feedback;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Replies come in and out by functions of the database alone, which decide who may know what and when.
@Repository
class FeedbackStore {

    private final JdbcClient db;

    FeedbackStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Survey> of(UUID meeting) {
        return db.sql("select to_jsonb(s) from results.survey s where meeting_id = :meeting")
                .param("meeting", meeting)
                .query(String.class)
                .optional()
                .map(json -> Rows.one(json, Survey.class));
    }

    /// @return false where the meeting has one already
    boolean open(Survey survey) {
        return db.sql("""
                        insert into results.survey
                        select s.*
                          from jsonb_populate_record(null::results.survey, :row::jsonb) s
                            on conflict (meeting_id) do nothing
                        """).param("row", Rows.json(survey)).update() > 0;
    }

    /// Whether the reader answered.
    boolean given(UUID survey) {
        return db.sql("select exists (select from results.survey_given where survey_id = :survey)")
                .param("survey", survey)
                .query(Boolean.class)
                .single();
    }

    Given give(UUID survey, Instant at, Reply reply) {
        return db.sql("""
                        select results.give(:survey, :at, :reply, :use::int, :papers::int, :voice::int, :good::text,
                                            :other::text)
                        """)
                .param("survey", survey)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reply", UUID.randomUUID())
                .param("use", reply.score(Question.USE))
                .param("papers", reply.score(Question.PAPERS))
                .param("voice", reply.score(Question.VOICE))
                .param("good", reply.words(Question.GOOD))
                .param("other", reply.words(Question.OTHER))
                .query((row, number) -> Given.valueOf(row.getString(1)))
                .single();
    }

    long turnout(UUID survey) {
        return db.sql("select results.survey_turnout(:survey)")
                .param("survey", survey)
                .query(Long.class)
                .single();
    }

    List<Counted> counts(UUID survey, Instant at) {
        return db.sql("select question, many from results.survey_counts(:survey, :at)")
                .param("survey", survey)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        new Counted(Question.valueOf(row.getString("question")), Arrays.asList((Integer[])
                                row.getArray("many").getArray())))
                .list();
    }

    List<Written> words(UUID survey, Instant at) {
        return db.sql("select question, words from results.survey_words(:survey, :at)")
                .param("survey", survey)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        new Written(Question.valueOf(row.getString("question")), row.getString("words")))
                .list();
    }
}
