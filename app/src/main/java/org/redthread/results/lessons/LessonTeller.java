package org.redthread.results.lessons;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.redthread.dialogues.Addresses;
import org.redthread.record.When;
import org.redthread.thread.Knot;
import org.redthread.thread.KnotTeller;
import org.redthread.thread.Told;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Speaks on the thread for lessons; what the policy of their table hides is not told.
@Component
class LessonTeller implements KnotTeller {

    private static final Pattern PAGE =
            Pattern.compile("/[a-z0-9-]+/lessons/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:#.*)?");

    private final LessonStore lessons;

    LessonTeller(LessonStore lessons) {
        this.lessons = lessons;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Lesson.KIND);
    }

    @Override
    public Map<Knot, Told> tell(Collection<Knot> knots, Here here) {
        var told = new HashMap<Knot, Told>();
        for (var lesson : lessons.all(knots.stream().map(Knot::id).toList()))
            if (lesson.withdrawnAt() == null)
                Addresses.of(lesson.dialogueId(), here)
                        .ifPresent(home -> told.put(lesson.knot(), told(lesson, home.inside(), home.label())));
        return told;
    }

    static Told told(Lesson lesson, String home, String within) {
        var day = When.between(lesson.day(), lesson.day());
        return new Told(lesson.title(), home + lesson.inside(), within, day, lesson.language());
    }

    @Override
    public Optional<Knot> at(String inside, Here here) {
        var page = PAGE.matcher(inside);
        return page.matches() ? Optional.of(new Knot(Lesson.KIND, UUID.fromString(page.group(1)))) : Optional.empty();
    }
}
