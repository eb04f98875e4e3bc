package org.redthread.meetings.summaries;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redthread.meetings.outcomes.Outcome;
import org.redthread.parties.PartyName;
import org.redthread.sql.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Enters a published meeting into the same lists that hold the meetings of the record, so that whoever asks who came,
/// who offered and what was decided hears of both. Their source is the meeting's own symbol.
@Repository
class HeldStore {

    private final JdbcClient db;

    HeldStore(JdbcClient db) {
        this.db = db;
    }

    private record Came(int place, String kind, String printed, UUID partyId, int time) {}

    private record Said(int place, String printed, UUID partyId, String kind, String what) {}

    void enter(Proceedings proceedings) {
        var meeting = proceedings.meeting();
        var key = Map.of("dialogue", meeting.dialogue(), "meeting", meeting.id());
        db.sql("""
                        insert into meetings.attendance (dialogue_id, meeting_id, place, kind, present, printed,
                                                         party_id, time)
                        select :dialogue, :meeting, a.place, a.kind, true, a.printed, a.party_id, a.time
                          from jsonb_to_recordset(:rows::jsonb)
                               as a (place int, kind text, printed text, party_id uuid, time int)
                        """).params(key).param("rows", Rows.json(came(proceedings))).update();
        db.sql("""
                        insert into meetings.intervention (dialogue_id, meeting_id, place, printed, party_id, kind,
                                                           what, sources)
                        select :dialogue, :meeting, i.place, i.printed, i.party_id, i.kind, i.what, array[:symbol]
                          from jsonb_to_recordset(:rows::jsonb)
                               as i (place int, printed text, party_id uuid, kind text, what text)
                        """)
                .params(key)
                .param("symbol", meeting.symbol())
                .param("rows", Rows.json(said(proceedings)))
                .update();
    }

    private static List<Came> came(Proceedings proceedings) {
        var came = new ArrayList<Came>();
        for (var countries : List.of(true, false))
            for (var name : proceedings.present(countries))
                came.add(new Came(
                        came.size() + 1,
                        countries ? "COUNTRY" : "ORGANISATION",
                        name.printed(),
                        name.party(),
                        time(proceedings, name)));
        return came;
    }

    private static int time(Proceedings proceedings, PartyName name) {
        return proceedings.present().stream()
                .filter(one -> one.party().equals(name.party()))
                .mapToInt(one -> Math.max(1, one.time()))
                .findFirst()
                .orElse(1);
    }

    /// Interventions that name their speaker, and what was offered and pledged.
    private static List<Said> said(Proceedings proceedings) {
        var said = new ArrayList<Said>();
        for (var note : proceedings.notes()) {
            var name = note.attributed() && note.party() != null
                    ? proceedings.names().get(note.party())
                    : null;
            if (name == null) continue;
            for (var kind : note.kinds())
                said.add(new Said(said.size() + 1, name.printed(), name.party(), kind.name(), note.text()));
        }
        for (var outcome : proceedings.outcomes()) {
            var name = outcome.kind().isPartys() && !outcome.withdrawn() && outcome.partyId() != null
                    ? proceedings.names().get(outcome.partyId())
                    : null;
            if (name != null)
                said.add(new Said(said.size() + 1, name.printed(), name.party(), kind(outcome), outcome.what()));
        }
        return said;
    }

    private static String kind(Outcome outcome) {
        return outcome.kind() == Outcome.Kind.PLEDGE
                ? "PLEDGES"
                : outcome.means() == Outcome.Means.HOSTING ? "OFFERS_TO_HOST" : "OFFERS_EXPERTISE";
    }
}
