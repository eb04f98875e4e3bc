package org.redthread.projects.grants;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.accounts.Appointments;
import org.redthread.accounts.Holder;
import org.redthread.dialogues.Dialogue;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.projects.Slugs;
import org.redthread.projects.Typed;
import org.redthread.sql.Ids;
import org.redthread.thread.Knot;
import org.redthread.thread.LinkKind;
import org.redthread.thread.Threads;
import org.redthread.thread.Tie;
import org.redthread.web.Findings;
import org.redthread.web.Language;
import org.redthread.web.NoSuchPage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Calls for proposals: opened and thereby announced to everybody, and the readers who are appointed to them.
@Service
@Transactional
public class Calls {

    public static final String KNOT = "call";

    private final CallStore store;
    private final Appointments appointments;
    private final Threads threads;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    Calls(CallStore store, Appointments appointments, Threads threads, Access access, Ledger ledger, Clock clock) {
        this.store = store;
        this.appointments = appointments;
        this.threads = threads;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// The newest first.
    @Transactional(readOnly = true)
    public List<Call> of(Dialogue dialogue) {
        return store.of(dialogue.id());
    }

    /// @throws NoSuchPage where there is none
    @Transactional(readOnly = true)
    public Call get(Dialogue dialogue, String slug) {
        return store.find(dialogue.id(), slug).orElseThrow(() -> new NoSuchPage("page"));
    }

    public boolean mayKeep(Dialogue dialogue) {
        return access.may(GrantAction.KEEP, dialogue.id());
    }

    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public void requireKeep(Dialogue dialogue) {
        access.require(GrantAction.KEEP, dialogue.id());
    }

    public boolean mayApply(Dialogue dialogue) {
        return access.may(GrantAction.APPLY, dialogue.id());
    }

    /// @param findings of the form; nothing is opened where there is any
    /// @return the address of the call inside its dialogue
    public String open(Dialogue dialogue, Map<String, String> typed, Findings findings) {
        requireKeep(dialogue);
        var now = clock.instant();
        var slug = Slugs.of(typed.getOrDefault("title", ""), "call", store.slugs(dialogue.id()));
        var call = new CallForm(new Typed(typed, findings)).read(dialogue.id(), Ids.at(now), slug, now);
        if (!findings.isEmpty()) return "/calls";
        store.add(call);
        threads.hold(
                "grants/" + call.id() + "/",
                List.of(Tie.held(
                        LinkKind.PART_OF,
                        new Knot(KNOT, call.id()),
                        new Knot("dialogue", dialogue.id()),
                        List.of(Circle.PUBLIC))));
        ledger.record(Deed.in(dialogue.id(), "grants.opened")
                .to(KNOT, call.id(), call.title())
                .seenBy(Set.of(Circle.PUBLIC))
                .with("envelope", call.currency() + " " + call.envelope().toPlainString()));
        return call.inside();
    }

    /// Whoever can be appointed to read: those with a mandate in the dialogue that is in force.
    @Transactional(readOnly = true)
    public List<Holder> choices(Dialogue dialogue, Language language) {
        return appointments.in(dialogue.id(), language).stream()
                .filter(holder -> !holder.hasEnded(clock.instant()))
                .toList();
    }

    public void appoint(Dialogue dialogue, Call call, Map<String, String> typed, Language language, Findings findings) {
        requireKeep(dialogue);
        var chosen = choices(dialogue, language).stream()
                .filter(holder -> holder.account().toString().equals(typed.get("reader")))
                .findFirst();
        findings.addIf(chosen.isEmpty(), "reader", "grants.found.reader");
        chosen.ifPresent(holder -> appoint(call, holder, findings));
    }

    private void appoint(Call call, Holder holder, Findings findings) {
        var reader = new Call.Appointed(holder.account(), holder.name(), clock.instant());
        if (store.appoint(call, reader))
            ledger.record(Deed.in(call.dialogueId(), "grants.reader-appointed")
                    .to(KNOT, call.id(), call.title())
                    .with("reader", holder.name()));
        else findings.add("reader", "grants.found.reader.twice");
    }
}
