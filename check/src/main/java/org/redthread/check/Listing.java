package org.redthread.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.redthread.check.Entry.Joint;

/// A list of parties as printed.
///
/// @param entries at least two, in their order; they may stand in several paragraphs
/// @param open whether the sentence goes on with others, and others, among them: the list does not name all
record Listing(List<Entry> entries, boolean open) {

    Entry first() {
        return entries.getFirst();
    }

    Entry last() {
        return entries.getLast();
    }

    Paragraph paragraph() {
        return first().paragraph();
    }

    boolean isInline() {
        return first().paragraph().index() == last().paragraph().index();
    }

    long count(Predicate<Entry> what) {
        return entries.stream().filter(what).count();
    }

    /// Countries or organisations by party, each with its entries.
    Map<String, List<Entry>> byParty(Predicate<Entry> what) {
        var parties = new LinkedHashMap<String, List<Entry>>();
        for (var entry : entries) {
            var party = entry.party();
            if (party != null && what.test(entry))
                parties.computeIfAbsent(party.code(), code -> new ArrayList<>()).add(entry);
        }
        return parties;
    }

    int distinct(Predicate<Entry> what) {
        return byParty(what).size();
    }

    /// The list divided where it may have ended: after `and`, at a semicolon, at as well as. A list that is divided by
    /// semicolons throughout, or stands one to a line, is one part.
    List<Listing> parts() {
        var commas = count(entry -> entry.joint() == Joint.COMMA);
        var parts = new ArrayList<List<Entry>>();
        var afterAnd = false;
        for (var entry : entries) {
            var cut = entry.joint() == Joint.FIRST
                    || entry.joint() == Joint.AS_WELL_AS
                    || entry.joint() == Joint.SEMICOLON && commas > 0
                    || afterAnd;
            if (cut) parts.add(new ArrayList<>());
            parts.getLast().add(entry);
            afterAnd = entry.joint() == Joint.AND;
        }
        return parts.stream().map(part -> new Listing(List.copyOf(part), open)).toList();
    }
}
