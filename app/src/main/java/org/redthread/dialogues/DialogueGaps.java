package org.redthread.dialogues;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.thread.Gap;
import org.redthread.thread.GapsOf;
import org.redthread.thread.Lack;
import org.redthread.thread.Sieve;
import org.redthread.thread.Sifts;
import org.redthread.web.Here;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the record tells of plans of the dialogue itself that came otherwise; and its bodies, to sift gaps by.
@Component
@Order(50)
class DialogueGaps implements GapsOf, Sifts {

    private final Dialogues dialogues;
    private final Clock clock;

    DialogueGaps(Dialogues dialogues, Clock clock) {
        this.dialogues = dialogues;
        this.clock = clock;
    }

    @Override
    public Set<Gap> gaps() {
        return Set.of(Gap.SLIPPED);
    }

    @Override
    public Counts count(Sieve sieve, Collection<Sieve.Goal> goals) {
        return new Counts(Map.of(Gap.SLIPPED, slipped(sieve).size()), List.of());
    }

    @Override
    public Found list(Gap gap, Sieve sieve, int skip, int most, Here here) {
        var all = slipped(sieve);
        var home = here.masthead().dialogue();
        var inside = (home == null ? "" : home.inside()) + "/secretariat#slippage";
        return new Found(
                all.size(),
                all.stream()
                        .skip(skip)
                        .limit(most)
                        .map(slippage -> new Lack(
                                slippage.planned().in(here.language()),
                                inside,
                                home == null ? "" : home.label(),
                                null,
                                null,
                                null,
                                slippage.actual().in(here.language()),
                                slippage.sources()))
                        .toList());
    }

    /// They have no party, body or goal, and no day: nothing says that they were known on an earlier one.
    private List<Slippage> slipped(Sieve sieve) {
        if (!sieve.isOpen() || sieve.asOf().isBefore(LocalDate.now(clock))) return List.of();
        return dialogue(sieve.dialogue()).map(dialogues::slippages).orElse(List.of());
    }

    private Optional<Dialogue> dialogue(UUID id) {
        return dialogues.all().stream()
                .filter(dialogue -> dialogue.id().equals(id))
                .findFirst();
    }

    @Override
    public By by() {
        return By.BODY;
    }

    @Override
    public List<Choice> choices(UUID dialogue, @Nullable String asked, Here here) {
        return dialogue(dialogue).map(dialogues::bodies).orElse(List.of()).stream()
                .map(body -> Choice.of(body.slug(), body.id(), body.name().in(here.language())))
                .toList();
    }
}
