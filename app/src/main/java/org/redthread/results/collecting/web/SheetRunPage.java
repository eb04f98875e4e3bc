package org.redthread.results.collecting.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redthread.parties.PartyName;
import org.redthread.results.collecting.Entered;
import org.redthread.results.collecting.PartyReports.Held;
import org.redthread.results.collecting.SheetForm;
import org.redthread.web.Here;

/// What a workbook would change in a report, before it changes anything.
///
/// @param writes numbers of the indicators that the reader writes of; of others nothing is taken
public record SheetRunPage(Here here, Held held, PartyName name, Set<String> writes, SheetForm.Read read) {

    /// One cell that would be other than it is.
    ///
    /// @param was empty where nothing stood
    public record Difference(String indicator, String column, String was, String now) {}

    public String inside() {
        return held.dialogue().inside() + held.cycle().inside() + "/" + name.key();
    }

    public List<Difference> differences() {
        var all = new ArrayList<Difference>();
        for (var line : held.lines()) {
            var indicator = line.indicator();
            var now = read.entries().get(line.key());
            if (now == null || !writes.contains(indicator.number())) continue;
            var was = held.report().entered(line.key());
            var part = line.part();
            var called = indicator.number() + " " + indicator.words().in(here.language())
                    + (part == null ? "" : ", " + Units.part(here, part));
            add(all, called, "number", was.number(), now.number());
            add(all, called, "whole", was.whole(), now.whole());
            add(all, called, "words", was.words(), now.words());
            add(all, called, "note", was.note(), now.note());
        }
        return all;
    }

    private void add(List<Difference> all, String indicator, String column, String was, String now) {
        if (!was.equals(now)) all.add(new Difference(indicator, here.say("collecting.column." + column), was, now));
    }

    /// What the form of the page is sent with when the workbook is taken.
    public Map<String, String> fields() {
        var taken = new LinkedHashMap<String, Entered>();
        for (var line : held.lines()) {
            var entered = read.entries().get(line.key());
            if (entered != null && writes.contains(line.indicator().number())) taken.put(line.key(), entered);
        }
        return EntryForm.fields(taken);
    }
}
