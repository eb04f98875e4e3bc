package org.redthread.dialogues;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.redthread.parties.Parties;
import org.redthread.parties.Party;
import org.redthread.web.Language;
import org.redthread.web.NoSuchPage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What may be asked of dialogues; everything answers as of a date. Everybody may ask.
@Service
@Transactional(readOnly = true)
public class Dialogues {

    private final DialogueStore store;
    private final BodyStore bodies;
    private final ParticipationStore participation;
    private final Parties parties;
    private volatile List<Dialogue> known = List.of();
    private final Map<UUID, List<Cycle>> cycles = new ConcurrentHashMap<>();
    private final Map<UUID, List<Slippage>> slippages = new ConcurrentHashMap<>();

    Dialogues(DialogueStore store, BodyStore bodies, ParticipationStore participation, Parties parties) {
        this.store = store;
        this.bodies = bodies;
        this.participation = participation;
        this.parties = parties;
    }

    /// The dialogues of the record, then the rehearsal. They are read once, with their cycles: the record changes at a
    /// start only. The head of every page asks, so it must not cost a transaction.
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Dialogue> all() {
        if (known.isEmpty()) {
            var all = store.all();
            all.forEach(this::cycles);
            known = all;
        }
        return known;
    }

    /// Where each dialogue's pages begin, by its id.
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<UUID, String> insides() {
        return all().stream().collect(toUnmodifiableMap(Dialogue::id, Dialogue::inside));
    }

    /// @throws NoSuchPage where no dialogue has that address
    public Dialogue get(String slug) {
        return all().stream()
                .filter(dialogue -> dialogue.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NoSuchPage("dialogue"));
    }

    /// What is known of it in words.
    public List<Fact> facts(Dialogue dialogue) {
        return store.facts(dialogue.id());
    }

    /// What came otherwise than planned. Read once, as the cycles are.
    public List<Slippage> slippages(Dialogue dialogue) {
        return slippages.computeIfAbsent(dialogue.id(), store::slippages);
    }

    /// The bodies that stood on the day.
    public List<Body> bodies(Dialogue dialogue, LocalDate day) {
        return bodies.on(dialogue.id(), day);
    }

    /// All bodies that it ever had.
    public List<Body> bodies(Dialogue dialogue) {
        return bodies.all(dialogue.id());
    }

    /// @throws NoSuchPage where the dialogue has no body of that address
    public Body body(Dialogue dialogue, String slug) {
        return bodies(dialogue).stream()
                .filter(body -> body.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NoSuchPage("body"));
    }

    public List<Seat> seats(Body body) {
        return bodies.seats(body.id());
    }

    /// Who held each office of the dialogue and its bodies on the day.
    public List<Office> offices(Dialogue dialogue, LocalDate day) {
        return bodies.offices(dialogue.id(), day);
    }

    /// Every statement on any office, the undated ones too.
    public List<Office> offices(Dialogue dialogue) {
        return bodies.offices(dialogue.id());
    }

    /// Who takes part on the day.
    public Participation participation(Dialogue dialogue, LocalDate day, Language language) {
        return participation(dialogue, day, language, List.of());
    }

    /// The same, with the names of others that a page shows beside, so that names are asked for once.
    public Participation participation(
            Dialogue dialogue, LocalDate day, Language language, Collection<UUID> shownBeside) {
        var participants = participation.on(dialogue.id(), day);
        var ids = new HashSet<>(shownBeside);
        participants.forEach(one -> ids.add(one.party()));
        return Participation.of(participants, parties.names(ids, language, day));
    }

    public List<Listing> listings(Dialogue dialogue) {
        return participation.listings(dialogue.id());
    }

    public List<Statement> statements(Dialogue dialogue) {
        return participation.statements(dialogue.id());
    }

    /// All cycles, the first first. They too are read once.
    public List<Cycle> cycles(Dialogue dialogue) {
        return cycles.computeIfAbsent(dialogue.id(), store::cycles);
    }

    /// The cycle that had begun last on the day; empty before the first.
    public Optional<Cycle> cycle(Dialogue dialogue, LocalDate day) {
        return cycles(dialogue).stream()
                .filter(cycle -> !cycle.begins().isAfter(day))
                .reduce((one, next) -> next);
    }

    List<Event> milestones(Dialogue dialogue, LocalDate until) {
        return store.milestones(dialogue.id(), until);
    }

    List<Statement> statements(Party party) {
        return participation.of(party.id());
    }

    List<Held> offices(Party party) {
        return bodies.of(party.id());
    }
}
