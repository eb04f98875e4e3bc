package org.redthread.thread;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.redthread.thread.Sifts.By;

/// What may lack on the thread. Each is a question to the record, with a list for its answer.
public enum Gap {
    /// A goal or an action point under which nothing is to be done.
    NO_ACTIVITY(EnumSet.of(By.BODY, By.GOAL)),
    NO_HOST(EnumSet.allOf(By.class)),
    NO_DATE(EnumSet.allOf(By.class)),
    /// Something was offered or pledged, and no source tells what came of it.
    PROMISE_OPEN(EnumSet.allOf(By.class)),
    /// A project that serves no goal and no activity, and on which no meeting decided.
    UNTIED(EnumSet.of(By.PARTY)),
    /// The day has passed, and no source tells what came of it.
    OVERDUE(EnumSet.allOf(By.class)),
    /// It came, and later than planned.
    SLIPPED(EnumSet.of(By.PARTY, By.BODY)),
    /// No gap: what stands under a goal, by which goals are held against each other.
    UNDER_GOAL(EnumSet.allOf(By.class));

    private final Set<By> sifted;

    Gap(Set<By> sifted) {
        this.sifted = sifted;
    }

    /// Those that a page counts.
    public static Stream<Gap> asked() {
        return Stream.of(values()).filter(gap -> gap != UNDER_GOAL);
    }

    /// Whether what lacks so has all of these, so that it can be sifted by them. A project has no body.
    public boolean isOf(Collection<By> chosen) {
        return sifted.containsAll(chosen);
    }

    /// As it stands in addresses: `no-host`.
    public String spelled() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Gap> spelled(String word) {
        return Stream.of(values()).filter(gap -> gap.spelled().equals(word)).findFirst();
    }
}
