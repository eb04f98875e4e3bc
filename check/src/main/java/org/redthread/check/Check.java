package org.redthread.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.check.gazetteer.Gazetteer;

/// Reads a summary or a list and reports what is wrong with it.
///
/// Holds no state between texts and may be shared by threads.
public final class Check {

    private final Gazetteer gazetteer;
    private final List<Rule> rules;
    private final Sayings sayings;

    private Check(Gazetteer gazetteer, List<Rule> rules, Sayings sayings) {
        this.gazetteer = gazetteer;
        this.rules = rules;
        this.sayings = sayings;
    }

    public static Check with(Gazetteer gazetteer) {
        return new Check(
                gazetteer,
                List.of(
                        new PartyCounts(),
                        new OrganisationsAmongCountries(),
                        new Duplicates(),
                        new AlphabeticalOrder(),
                        new NamesInForce(),
                        new Weekdays(),
                        new NoSuchDates(),
                        new Deadlines(),
                        new Numbering(),
                        new Brackets(),
                        new TwoNames(),
                        new CountWords()),
                Sayings.in("en"));
    }

    /// The same, and every figure against the meeting as it stands in the record.
    public Check against(MeetingRecord record) {
        var more = new ArrayList<>(rules);
        more.add(new AgainstRecord(record));
        return new Check(gazetteer, List.copyOf(more), sayings);
    }

    /// The same, with reports in another language than English; the text may be in any.
    public Check saying(Sayings other) {
        return new Check(gazetteer, rules, other);
    }

    public Report read(String text) {
        return read(text, null);
    }

    /// @param date of the meeting or text where the caller knows it; otherwise the text is asked
    public Report read(String text, @Nullable LocalDate date) {
        var notebook = new Notebook(text, sayings);
        var summary = Summary.of(text, gazetteer, date);
        for (var rule : rules) rule.read(summary, notebook);
        return new Report(
                summary.date().map(Summary.Period::from),
                notebook.findings(),
                notebook.confirmed(),
                notebook.unchecked());
    }
}
