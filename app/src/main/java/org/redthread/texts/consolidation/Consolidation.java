package org.redthread.texts.consolidation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redthread.parties.PartyName;
import org.redthread.redline.brackets.Bracketing;
import org.redthread.redline.merge.Amendment;
import org.redthread.redline.merge.Compilation;
import org.redthread.redline.merge.Ruling;
import org.redthread.redline.merge.Settlement;
import org.redthread.redline.text.Text;
import org.redthread.redline.tongue.Tongue;
import org.redthread.texts.consolidation.ConsolidationStore.Kept;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.rounds.Round;

/// Everything that was handed in in a round and counts, laid over the version that it was made on, with what was
/// decided.
///
/// It is worked out anew whenever it is asked for: a thousand proposals take milliseconds.
public final class Consolidation {

    private final Negotiated text;
    private final Round round;
    private final boolean shown;
    private final List<Stake> stakes;
    private final Map<UUID, PartyName> names;
    private final Map<String, Decision> decisions;
    private final List<OpenBrackets> history;
    private final Compilation compilation;
    private final Map<String, List<Stake>> byKey;
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();

    /// @param shown whether the reader may see it now; where not, there are no stakes
    /// @param names of all parties that hold or support something
    Consolidation(
            Negotiated text,
            Round round,
            boolean shown,
            Text base,
            List<Stake> stakes,
            Kept kept,
            Map<UUID, PartyName> names) {
        this.text = text;
        this.round = round;
        this.shown = shown;
        this.stakes = List.copyOf(stakes);
        this.names = Map.copyOf(names);
        this.decisions = kept.decisions().stream().collect(toMap(Decision::key, Function.identity()));
        this.history = kept.brackets();
        this.compilation = Compilation.of(base, Replies.of(base, stakes, printed()));
        this.byKey = stakes.stream().collect(groupingBy(Stake::key));
        for (var amendment : compilation.amendments()) {
            var key = amendment.change().key();
            keys.put(amendment.id(), key);
            ids.put(key, amendment.id());
        }
    }

    private Map<UUID, String> printed() {
        var printed = new HashMap<UUID, String>();
        names.forEach((party, name) -> printed.put(party, name.printed()));
        return printed;
    }

    public Negotiated text() {
        return text;
    }

    public Round round() {
        return round;
    }

    /// Whether the reader may see now what was handed in; where not, it is empty.
    public boolean isShown() {
        return shown;
    }

    public Compilation compilation() {
        return compilation;
    }

    public Text base() {
        return compilation.base();
    }

    /// All that was handed in, remarks too.
    public List<Stake> stakes() {
        return stakes;
    }

    public Map<UUID, PartyName> names() {
        return names;
    }

    /// As it is printed in the reader's language.
    public String name(UUID party) {
        var name = names.get(party);
        return name == null ? party.toString() : name.printed();
    }

    /// Of an amendment, which is the same however many others come in; its id is not.
    public String key(Amendment amendment) {
        return keys.getOrDefault(amendment.id(), "");
    }

    /// Empty for a change that nobody proposes.
    public String id(String key) {
        return ids.getOrDefault(key, "");
    }

    /// Ids of amendments by the keys of their changes.
    Map<String, String> ids() {
        return ids;
    }

    /// What an id means is the same in two consolidations of one edition.
    public String edition() {
        return Integer.toHexString(
                compilation.amendments().stream().map(this::key).toList().hashCode());
    }

    /// Who handed an amendment in; who supports it stands with each.
    public List<Stake> holders(Amendment amendment) {
        return holders(key(amendment));
    }

    List<Stake> holders(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /// By the keys of the changes.
    Map<String, Decision> decisions() {
        return decisions;
    }

    public @Nullable Decision decision(Amendment amendment) {
        return decisions.get(key(amendment));
    }

    /// Whether what becomes of it is still to be settled.
    public boolean isOpen(Amendment amendment) {
        return isOpen(key(amendment));
    }

    private boolean isOpen(String key) {
        var decision = decisions.get(key);
        return decision == null || decision.leavesOpen();
    }

    public long open() {
        return compilation.amendments().stream().filter(this::isOpen).count();
    }

    /// How many amendments will be in the next revision.
    public long accepted() {
        return settled().values().stream().filter(Ruling::isCarriedOut).count();
    }

    /// How many brackets stood open in each provision of the versions before.
    public List<OpenBrackets> history() {
        return history;
    }

    /// What was decided, proposed or settled, by the ids of the amendments.
    public Map<String, Ruling> rulings() {
        return rulings(false);
    }

    /// What was settled, by the ids of the amendments.
    public Map<String, Ruling> settled() {
        return rulings(true);
    }

    private Map<String, Ruling> rulings(boolean settled) {
        var rulings = new HashMap<String, Ruling>();
        for (var decision : decisions.values()) {
            var id = ids.get(decision.key());
            if (id != null && (decision.settled() || !settled)) rulings.put(id, decision.ruling(ids));
        }
        return rulings;
    }

    /// The version with what is still open in brackets, as negotiators write it.
    public Text bracketed(Tongue tongue) {
        var left = stakes.stream().filter(stake -> isOpen(stake.key())).toList();
        var still = left.size() == stakes.size()
                ? compilation
                : Compilation.of(base(), Replies.of(base(), left, printed()));
        return Settlement.of(base(), Bracketing.of(still, tongue));
    }
}
