package org.redthread.meetings.summaries;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.meetings.convening.Convened;
import org.redthread.sql.Ids;
import org.redthread.web.Findings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the secretariat decides over the words that are drafted: what is left out, whose name stands with what was
/// said, and words of its own.
///
/// @throws org.redthread.access.Forbidden everywhere to all but the secretariat
@Service
@Transactional
public class Wordings {

    private static final int LONGEST = 10_000;
    private static final int LONGEST_KEY = 120;

    private final SummaryStore store;
    private final Desk desk;
    private final Access access;
    private final Clock clock;

    Wordings(SummaryStore store, Desk desk, Access access, Clock clock) {
        this.store = store;
        this.desk = desk;
        this.access = access;
        this.clock = clock;
    }

    /// Leaves a passage out or takes it in again, names its speaker or does not.
    public Findings choose(Convened meeting, String key, boolean attributed, boolean leftOut) {
        var findings = desk.open(meeting);
        findings.addIf(key.isBlank() || key.length() > LONGEST_KEY, "", "meetings.summary.no-passage");
        if (!findings.isEmpty()) return findings;
        store.begin(meeting);
        store.choose(meeting, new Choice(key, attributed, leftOut));
        return desk.tell(meeting, "meetings.summary-edited", findings);
    }

    /// Adds a person's words.
    ///
    /// @param after key of the passage that they follow; empty for the end
    public Findings add(Convened meeting, String after, Passage.Place place, String text) {
        var findings = desk.open(meeting);
        Desk.wording(text, LONGEST, "text", findings);
        findings.addIf(after.length() > LONGEST_KEY, "", "meetings.summary.no-passage");
        if (!findings.isEmpty()) return findings;
        store.begin(meeting);
        var id = Ids.at(clock.instant());
        store.add(
                meeting,
                new Addition(id, after, place, text.strip(), access.reader().label(), 0));
        return desk.tell(meeting, "meetings.summary-edited", findings);
    }

    /// Changes a person's words; empty words take them away.
    public Findings change(Convened meeting, UUID addition, String text, int version) {
        var findings = desk.open(meeting);
        findings.addIf(text.length() > LONGEST, "text", "meetings.convene.long", LONGEST);
        if (!findings.isEmpty()) return findings;
        var done = text.isBlank()
                ? store.remove(meeting, addition)
                : store.change(meeting, addition, text.strip(), version);
        return done
                ? desk.tell(meeting, "meetings.summary-edited", findings)
                : findings.add("text", "meetings.summary.changed-meanwhile");
    }

    /// How many came, as somebody counted in the room; null to count the delegations alone.
    public Findings participants(Convened meeting, @Nullable Integer number) {
        var findings = desk.open(meeting);
        findings.addIf(number != null && number < 1, "participants", "meetings.convene.number.no", 1, 100_000);
        if (!findings.isEmpty()) return findings;
        store.begin(meeting);
        store.participants(meeting, number);
        return desk.tell(meeting, "meetings.summary-edited", findings);
    }
}
