package org.redthread.results.counting.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redthread.dialogues.Dialogue;
import org.redthread.parties.PartyName;
import org.redthread.results.counting.Answer;
import org.redthread.results.counting.Figures;
import org.redthread.results.counting.Item;
import org.redthread.results.counting.Question;
import org.redthread.results.counting.Reckoned;
import org.redthread.results.counting.Span;
import org.redthread.web.Here;

/// What a figure was counted from, page by page, and what sources print instead.
///
/// @param year that the figure is of
/// @param items all of it, in order
/// @param page that is shown, from 1
public record CountedPage(
        Here here,
        Dialogue dialogue,
        Span span,
        Answer answer,
        int year,
        List<Item> items,
        Map<UUID, PartyName> names,
        int page) {

    static final int MOST = 50;

    public Figures figures() {
        return new Figures(here);
    }

    public Question question() {
        return answer.question();
    }

    public Reckoned reckoned() {
        return answer.years().getOrDefault(year, answer.last());
    }

    public List<Item> shown() {
        return items.stream().skip((page - 1L) * MOST).limit(MOST).toList();
    }

    public int pages() {
        return Math.max(1, (items.size() + MOST - 1) / MOST);
    }

    public String results() {
        var cycle = span.cycle();
        return dialogue.inside() + "/results" + (cycle == null ? "" : "?cycle=" + cycle.slug());
    }

    public String inside(int other) {
        return "?" + query() + "&page=" + other;
    }

    /// Of another year.
    public String in(int other) {
        return dialogue.inside() + "/results/counted/" + question().slug() + "?" + cycle() + "year=" + other;
    }

    public String file() {
        return dialogue.inside() + "/results/counted/" + question().slug() + ".csv?" + query();
    }

    private String query() {
        return cycle() + "year=" + year;
    }

    private String cycle() {
        var cycle = span.cycle();
        return cycle == null ? "" : "cycle=" + cycle.slug() + "&";
    }

    /// The name of the party, or the label; both where it has both.
    public String label(Item item) {
        var party = item.party();
        var name = party == null ? null : names.get(party);
        var label = item.label().in(here.language());
        if (name == null) return label;
        return label.isEmpty() ? name.printed() : name.printed() + ": " + label;
    }

    public String when(Item item) {
        var when = item.when();
        return when == null ? "" : when.in(here);
    }

    public List<PartyName> footnotes() {
        return PartyName.footnoted(names.values());
    }
}
