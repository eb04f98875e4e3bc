package org.redthread.thread;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.record.When;
import org.redthread.web.Here;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// A room of the trial: everybody may see a `trial`, a `trial-dark` only those in the dialogue.
@TestConfiguration
class Trials {

    /// The dialogue in which the dark knots of the trial may be seen.
    static final UUID DIALOGUE = UUID.randomUUID();

    @Bean
    KnotTeller trials(Access access) {
        return new KnotTeller() {
            @Override
            public Set<String> kinds() {
                return Set.of("trial", "trial-dark");
            }

            @Override
            public Map<Knot, Told> tell(Collection<Knot> knots, Here here) {
                return knots.stream()
                        .filter(knot ->
                                knot.kind().equals("trial") || access.circles().contains(Circle.dialogue(DIALOGUE)))
                        .collect(Collectors.toMap(Function.identity(), Trials::told));
            }
        };
    }

    static Knot aKnot(String kind) {
        return new Knot(kind, UUID.randomUUID());
    }

    static String page(Knot knot) {
        return "/en/thread/" + knot.kind() + "/" + knot.id();
    }

    static String label(Knot knot) {
        return "Knot &lt;" + knot.id();
    }

    /// Each knot on a day of its own.
    private static Told told(Knot knot) {
        var day = LocalDate.of(2019, 1, 1).plusDays(Math.floorMod(knot.id().hashCode(), 2000));
        return new Told("Knot <" + knot.id() + ">", "/trial", null, When.between(day, day));
    }
}
