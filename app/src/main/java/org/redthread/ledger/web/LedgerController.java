package org.redthread.ledger.web;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.ledger.Entry;
import org.redthread.ledger.Knotted;
import org.redthread.ledger.Ledger;
import org.redthread.ledger.Search;
import org.redthread.record.RecordFile;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.redthread.web.UnreadableAddress;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@PageController
class LedgerController {

    private static final Pattern ACT = Pattern.compile("[a-z]+[.][a-z-]+");

    private final Ledger ledger;
    private final Knotted thread;

    LedgerController(Ledger ledger, Knotted thread) {
        this.ledger = ledger;
        this.thread = thread;
    }

    @Asks("ledger.read")
    @GetMapping("/{language}/{dialogue}/ledger")
    String entries(
            Here here,
            @PathVariable String dialogue,
            @RequestParam(defaultValue = "") String act,
            @RequestParam @Nullable UUID subject,
            @RequestParam @Nullable Long before,
            Model model) {
        here.needsDialogue();
        if (!act.isEmpty() && !ACT.matcher(act).matches()) throw new UnreadableAddress("act", act);
        var id = RecordFile.id("dialogue", dialogue);
        var found = ledger.of(id, new Search(act.isEmpty() ? null : act, null, subject, before));
        var shown = found.subList(0, Math.min(found.size(), Ledger.PAGE));
        var inside = "/" + dialogue + "/ledger";
        var acts = ledger.acts(id).stream()
                .map(a -> new LedgerPage.ActChoice(a, say(here, a), a.equals(act)))
                .toList();
        var older = found.size() > shown.size() ? older(inside, act, subject, shown) : null;
        var lines = shown.stream().map(entry -> line(here, entry)).toList();
        model.addAttribute("page", new LedgerPage(here, inside, acts, lines, older));
        return "ledger/entries";
    }

    private static String older(String inside, String act, @Nullable UUID subject, List<Entry> shown) {
        return inside + "?before=" + shown.getLast().seq()
                + (act.isEmpty() ? "" : "&act=" + act)
                + (subject == null ? "" : "&subject=" + subject);
    }

    private LedgerPage.EntryLine line(Here here, Entry entry) {
        var role = entry.role();
        return new LedgerPage.EntryLine(
                entry.at().toString(),
                here.moment(entry.at()),
                entry.actorName().isEmpty() ? here.say("ledger.nobody") : entry.actorName(),
                role == null ? null : here.say("accounts.role." + role.name()),
                say(here, entry.act()),
                entry.subjectLabel(),
                thread(entry),
                entry.detail());
    }

    /// What is done to something leads to its knot, where it has one: an account has no place on the thread.
    private @Nullable String thread(Entry entry) {
        var kind = entry.subjectKind();
        return entry.subject() != null && kind != null && thread.hangs(kind)
                ? "/thread/" + entry.subjectKind() + "/" + entry.subject()
                : null;
    }

    private static String say(Here here, String act) {
        return here.say(Entry.sentence(act));
    }
}
