package org.redthread.dialogues;

import static org.redthread.record.Columns.id;
import static org.redthread.record.Columns.text;
import static org.redthread.record.Columns.texts;
import static org.redthread.record.Columns.when;
import static org.redthread.record.Columns.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Dialogues themselves, what is known of them in words, and their cycles.
@Repository
class DialogueStore {

    private static final RowMapper<Dialogue> DIALOGUE = (row, at) -> new Dialogue(
            id(row, "id"),
            text(row, "slug"),
            words(row),
            Objects.requireNonNull(words(row, "kind")),
            row.getBoolean("sample"),
            texts(row, "sources"));

    private final JdbcClient db;

    DialogueStore(JdbcClient db) {
        this.db = db;
    }

    List<Dialogue> all() {
        return db.sql("""
                        select id, slug, en, ru, kind_en, kind_ru, sample, sources
                          from dialogues.dialogue
                         order by place
                        """).query(DIALOGUE).list();
    }

    List<Fact> facts(UUID dialogue) {
        return db.sql("""
                        select aspect, en, ru, sources
                          from dialogues.fact
                         where dialogue = :dialogue
                         order by place
                        """)
                .param("dialogue", dialogue)
                .query((row, at) -> new Fact(text(row, "aspect"), words(row), texts(row, "sources")))
                .list();
    }

    List<Slippage> slippages(UUID dialogue) {
        return db.sql("""
                        select planned_en, planned_ru, actual_en, actual_ru, sources
                          from dialogues.slippage
                         where dialogue = :dialogue
                         order by place
                        """)
                .param("dialogue", dialogue)
                .query((row, at) -> new Slippage(
                        Objects.requireNonNull(words(row, "planned")),
                        Objects.requireNonNull(words(row, "actual")),
                        texts(row, "sources")))
                .list();
    }

    List<Event> milestones(UUID dialogue, LocalDate until) {
        return db.sql("""
                        select on_days, en, ru, note_en, note_ru, sources
                          from dialogues.milestone
                         where dialogue = :dialogue and lower(on_days) <= :until
                         order by on_days, place
                        """)
                .param("dialogue", dialogue)
                .param("until", until)
                .query((row, at) -> new Event(
                        Objects.requireNonNull(when(row, "on_days")),
                        words(row),
                        words(row, "note"),
                        texts(row, "sources")))
                .list();
    }

    /// All cycles with their knots, the first first.
    List<Cycle> cycles(UUID dialogue) {
        var bySlug = new LinkedHashMap<String, Cycle>();
        db.sql("""
                        select slug, cycle.en as cycle_en, cycle.ru as cycle_ru, begins, knot.en, knot.ru, note_en,
                               note_ru, on_days, inside, sources
                          from dialogues.cycle
                          join dialogues.cycle_knot knot on knot.cycle = cycle.id
                         where dialogue = :dialogue
                         order by begins, knot.place
                        """).param("dialogue", dialogue).query(row -> {
            var slug = text(row, "slug");
            var cycle = bySlug.get(slug);
            if (cycle == null) {
                cycle = new Cycle(
                        slug,
                        Objects.requireNonNull(words(row, "cycle")),
                        row.getObject("begins", LocalDate.class),
                        new ArrayList<>());
                bySlug.put(slug, cycle);
            }
            cycle.knots()
                    .add(new Cycle.Knot(
                            words(row),
                            words(row, "note"),
                            when(row, "on_days"),
                            row.getString("inside"),
                            texts(row, "sources")));
        });
        return List.copyOf(bySlug.values());
    }
}
