package org.redthread.dialogues;

import static org.redthread.record.Columns.range;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.record.RecordFile;
import org.redthread.record.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Writes dialogues as the record has them, instead of what stood there before.
@Repository
class DraftStore {

    private final JdbcClient db;

    DraftStore(JdbcClient db) {
        this.db = db;
    }

    void clear() {
        db.sql("delete from dialogues.dialogue").update();
    }

    void add(Draft draft) {
        var dialogue = draft.dialogue();
        worded(db.sql("""
                insert into dialogues.dialogue (id, slug, place, en, ru, kind_en, kind_ru, sample, sources)
                select :id, :slug, count(*), :en, :ru, :kind_en, :kind_ru, :sample, :sources
                  from dialogues.dialogue
                """), "kind", dialogue.kind())
                .param("id", dialogue.id())
                .param("slug", dialogue.slug())
                .param("en", dialogue.name().en())
                .param("ru", dialogue.name().ru())
                .param("sample", dialogue.sample())
                .param("sources", array(dialogue.sources()))
                .update();
        var id = dialogue.id();
        for (var at = 0; at < draft.facts().size(); at++)
            add(id, at, draft.facts().get(at));
        for (var at = 0; at < draft.bodies().size(); at++)
            add(id, at, draft.bodies().get(at));
        for (var at = 0; at < draft.offices().size(); at++)
            add(id, at, draft.offices().get(at));
        for (var at = 0; at < draft.listings().size(); at++)
            add(dialogue, at, draft.listings().get(at));
        for (var at = 0; at < draft.statements().size(); at++)
            add(dialogue, at, draft.statements().get(at));
        for (var at = 0; at < draft.events().size(); at++)
            add(id, at, draft.events().get(at));
        for (var at = 0; at < draft.slippages().size(); at++)
            add(id, at, draft.slippages().get(at));
        for (var cycle : draft.cycles()) add(dialogue, cycle);
    }

    private void add(UUID dialogue, int place, Fact fact) {
        db.sql("""
                insert into dialogues.fact (dialogue, place, aspect, en, ru, sources)
                values (:dialogue, :place, :aspect, :en, :ru, :sources)
                """)
                .param("dialogue", dialogue)
                .param("place", place)
                .param("aspect", fact.aspect())
                .param("en", fact.says().en())
                .param("ru", fact.says().ru())
                .param("sources", array(fact.sources()))
                .update();
    }

    private void add(UUID dialogue, int place, Draft.SeatedBody seated) {
        var body = seated.body();
        worded(worded(db.sql("""
                insert into dialogues.body
                       (id, dialogue, slug, place, kind, en, ru, purpose_en, purpose_ru, since, seen, succeeded_by,
                        also, note_en, note_ru, sources)
                values (:id, :dialogue, :slug, :place, :kind, :en, :ru, :purpose_en, :purpose_ru, :since::daterange,
                        :seen::daterange, :succeededBy, :also, :note_en, :note_ru, :sources)
                """), "purpose", body.purpose()), "note", body.note())
                .param("id", body.id())
                .param("dialogue", dialogue)
                .param("slug", body.slug())
                .param("place", place)
                .param("kind", body.kind().name())
                .param("en", body.name().en())
                .param("ru", body.name().ru())
                .param("since", range(body.since()))
                .param("seen", range(body.seen()))
                .param("succeededBy", body.succeededBy())
                .param("also", array(body.also()))
                .param("sources", array(body.sources()))
                .update();
        for (var at = 0; at < seated.seats().size(); at++) {
            var seat = seated.seats().get(at);
            db.sql("""
                    insert into dialogues.seat (body, place, party, printed, standing, sources)
                    values (:body, :place, :party, :printed, :standing, :sources)
                    """)
                    .param("body", body.id())
                    .param("place", at)
                    .param("party", seat.party())
                    .param("printed", seat.printed())
                    .param("standing", seat.standing().name())
                    .param("sources", array(seat.sources()))
                    .update();
        }
    }

    private void add(UUID dialogue, int place, Office office) {
        var id = RecordFile.id("office", dialogue + "/" + place);
        worded(db.sql("""
                insert into dialogues.office
                       (id, dialogue, body, place, office, since, until, seen, person, inferred, note_en, note_ru,
                        sources)
                values (:id, :dialogue, :body, :place, :office, :since::daterange, :until::daterange, :seen::daterange,
                        :person, :inferred, :note_en, :note_ru, :sources)
                """), "note", office.note())
                .param("id", id)
                .param("dialogue", dialogue)
                .param("body", office.body())
                .param("place", place)
                .param("office", office.office().name())
                .param("since", range(office.since()))
                .param("until", range(office.until()))
                .param("seen", range(office.seen()))
                .param("person", office.person())
                .param("inferred", office.inferred())
                .param("sources", array(office.sources()))
                .update();
        for (var at = 0; at < office.holders().size(); at++)
            db.sql("""
                    insert into dialogues.holder (office, place, party)
                    values (:office, :place, :party)
                    """)
                    .param("office", id)
                    .param("place", at)
                    .param("party", office.holders().get(at))
                    .update();
    }

    private void add(Dialogue dialogue, int place, Listing listing) {
        worded(db.sql("""
                insert into dialogues.listing
                       (id, dialogue, place, slug, en, ru, on_days, printed_total, note_en, note_ru, sources)
                values (:id, :dialogue, :place, :slug, :en, :ru, :on::daterange, :total, :note_en, :note_ru, :sources)
                """), "note", listing.note())
                .param("id", listing(dialogue, listing.slug()))
                .param("dialogue", dialogue.id())
                .param("place", place)
                .param("slug", listing.slug())
                .param("en", listing.title().en())
                .param("ru", listing.title().ru())
                .param("on", range(listing.on()))
                .param("total", listing.printedTotal())
                .param("sources", array(listing.sources()))
                .update();
    }

    private void add(Dialogue dialogue, int place, Statement statement) {
        var standing = statement.says().standing();
        worded(db.sql("""
                insert into dialogues.statement
                       (dialogue, place, party, printed, says, standing, on_days, listing, note_en, note_ru, sources)
                values (:dialogue, :place, :party, :printed, :says, :standing, :on::daterange, :listing, :note_en,
                        :note_ru, :sources)
                """), "note", statement.note())
                .param("dialogue", dialogue.id())
                .param("place", place)
                .param("party", statement.party())
                .param("printed", statement.printed())
                .param("says", statement.says().name())
                .param("standing", standing == null ? null : standing.name())
                .param("on", range(statement.on()))
                .param("listing", statement.listing() == null ? null : listing(dialogue, statement.listing()))
                .param("sources", array(statement.sources()))
                .update();
    }

    private void add(UUID dialogue, int place, Event event) {
        worded(db.sql("""
                insert into dialogues.milestone (dialogue, place, on_days, en, ru, note_en, note_ru, sources)
                values (:dialogue, :place, :on::daterange, :en, :ru, :note_en, :note_ru, :sources)
                """), "note", event.note())
                .param("dialogue", dialogue)
                .param("place", place)
                .param("on", range(event.on()))
                .param("en", event.title().en())
                .param("ru", event.title().ru())
                .param("sources", array(event.sources()))
                .update();
    }

    private void add(UUID dialogue, int place, Slippage slippage) {
        worded(worded(db.sql("""
                insert into dialogues.slippage
                       (dialogue, place, planned_en, planned_ru, actual_en, actual_ru, sources)
                values (:dialogue, :place, :planned_en, :planned_ru, :actual_en, :actual_ru, :sources)
                """), "planned", slippage.planned()), "actual", slippage.actual())
                .param("dialogue", dialogue)
                .param("place", place)
                .param("sources", array(slippage.sources()))
                .update();
    }

    private void add(Dialogue dialogue, Cycle cycle) {
        var id = RecordFile.id("cycle", dialogue.slug() + "/" + cycle.slug());
        db.sql("""
                insert into dialogues.cycle (id, dialogue, slug, en, ru, begins)
                values (:id, :dialogue, :slug, :en, :ru, :begins)
                """)
                .param("id", id)
                .param("dialogue", dialogue.id())
                .param("slug", cycle.slug())
                .param("en", cycle.name().en())
                .param("ru", cycle.name().ru())
                .param("begins", cycle.begins())
                .update();
        for (var at = 0; at < cycle.knots().size(); at++)
            add(id, at, cycle.knots().get(at));
    }

    private void add(UUID cycle, int place, Cycle.Knot knot) {
        worded(db.sql("""
                insert into dialogues.cycle_knot
                       (cycle, place, en, ru, note_en, note_ru, on_days, inside, sources)
                values (:cycle, :place, :en, :ru, :note_en, :note_ru, :on::daterange, :inside, :sources)
                """), "note", knot.note())
                .param("cycle", cycle)
                .param("place", place)
                .param("en", knot.name().en())
                .param("ru", knot.name().ru())
                .param("on", range(knot.on()))
                .param("inside", knot.inside())
                .param("sources", array(knot.sources()))
                .update();
    }

    private static UUID listing(Dialogue dialogue, String slug) {
        return RecordFile.id("listing", dialogue.slug() + "/" + slug);
    }

    private static StatementSpec worded(StatementSpec statement, String name, @Nullable Words words) {
        return statement
                .param(name + "_en", words == null ? null : words.en())
                .param(name + "_ru", words == null ? null : words.ru());
    }

    private static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }
}
