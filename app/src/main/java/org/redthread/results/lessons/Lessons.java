package org.redthread.results.lessons;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.redthread.access.Access;
import org.redthread.dialogues.Dialogue;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.record.RecordFile;
import org.redthread.sql.Ids;
import org.redthread.thread.Knot;
import org.redthread.thread.LinkKind;
import org.redthread.thread.Threads;
import org.redthread.thread.Tie;
import org.redthread.thread.Told;
import org.redthread.web.Findings;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What was learned in a dialogue, and what changed.
@Service
@Transactional(readOnly = true)
public class Lessons {

    /// How many a page shows.
    public static final int MOST = 100;

    /// How many things one may be about.
    private static final int MOST_ABOUT = 8;

    private static final int LONGEST_REASON = 2000;

    private final LessonStore store;
    private final Threads threads;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    Lessons(LessonStore store, Threads threads, Access access, Ledger ledger, Clock clock) {
        this.store = store;
        this.threads = threads;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Those that stood on the reader's day, the latest first, one more than a page where there are more.
    ///
    /// @param tag empty for any
    /// @param words empty for any
    public List<Lesson> of(Dialogue dialogue, String tag, String words, Here here) {
        access.may(LessonAction.READ, dialogue.id());
        return store.of(dialogue.id(), tag.strip().toLowerCase(Locale.ROOT), words.strip(), here.asOf(), MOST + 1);
    }

    /// @throws NoSuchPage where there is none, or none that the reader may see
    public Lesson get(Dialogue dialogue, UUID id) {
        return store.find(dialogue.id(), id).orElseThrow(() -> new NoSuchPage("page"));
    }

    /// Those of many that the reader may see.
    List<Lesson> all(Collection<UUID> ids) {
        return store.all(ids);
    }

    /// What a lesson is about, as far as the reader may know.
    public Collection<Told> about(Lesson lesson, Here here) {
        return threads.told(store.about(lesson.id()), here).values();
    }

    public boolean mayKeep(Dialogue dialogue) {
        return access.may(LessonAction.KEEP, dialogue.id());
    }

    /// Nobody verifies what he told himself.
    public boolean mayVerify(Lesson lesson) {
        return access.may(LessonAction.VERIFY, lesson.dialogueId())
                && lesson.standing() == Lesson.Standing.TOLD
                && !isOwn(lesson);
    }

    public boolean mayWithdraw(Lesson lesson) {
        return lesson.withdrawnAt() == null
                && (access.may(LessonAction.VERIFY, lesson.dialogueId())
                        || isOwn(lesson) && access.may(LessonAction.WITHDRAW, lesson.dialogueId()));
    }

    private boolean isOwn(Lesson lesson) {
        return lesson.account() != null
                && lesson.account().equals(access.reader().account());
    }

    /// @throws org.redthread.access.Forbidden to whoever takes no part in the dialogue
    public void requireKeep(Dialogue dialogue) {
        access.require(LessonAction.KEEP, dialogue.id());
    }

    /// What became of a form: a lesson, or what is wrong with it.
    public sealed interface Outcome {
        record Kept(Lesson lesson) implements Outcome {}

        record NotKept(Findings findings) implements Outcome {}
    }

    /// @param fields as they were typed: `kind`, `title`, `told`, `whom`, `contribution`, `evidence`, `tags`, `about`,
    ///   `textLanguage`, `visibility`
    /// @throws org.redthread.access.Forbidden to whoever takes no part in the dialogue
    @Transactional
    public Outcome keep(Dialogue dialogue, Map<String, String> fields) {
        access.require(LessonAction.KEEP, dialogue.id());
        var typed = new Typed(fields);
        var findings = typed.findings();
        var about = typed.about();
        findings.addIf(about.size() > MOST_ABOUT, "about", "lessons.wrong.about.many", MOST_ABOUT, about.size());
        var knots = about.size() > MOST_ABOUT ? List.<Knot>of() : pointed(about, findings);
        if (!findings.isEmpty()) return new Outcome.NotKept(findings);
        var lesson = lesson(dialogue, typed);
        store.add(lesson, knots);
        threads.hold(
                "lessons/" + lesson.id() + "/",
                knots.stream()
                        .map(knot -> Tie.held(LinkKind.REPORTS_ON, lesson.knot(), knot, Set.of(lesson.circle())))
                        .toList());
        record("lessons.kept", lesson);
        return new Outcome.Kept(lesson);
    }

    private List<Knot> pointed(List<String> about, Findings findings) {
        return about.stream()
                .flatMap(line -> {
                    var knot = threads.pointed(line).knot();
                    findings.addIf(knot == null, "about", "lessons.wrong.about", line);
                    return Stream.ofNullable(knot);
                })
                .distinct()
                .toList();
    }

    private Lesson lesson(Dialogue dialogue, Typed typed) {
        var now = clock.instant();
        var sample = typed.value("sample").equals("true") && access.reader().account() == null;
        return new Lesson(
                sample ? RecordFile.id("lesson", dialogue.slug()) : Ids.at(now),
                dialogue.id(),
                typed.kind().orElseThrow(),
                typed.value("title"),
                typed.value("told"),
                typed.ofAnOutcome("whom"),
                typed.ofAnOutcome("contribution"),
                typed.ofAnOutcome("evidence"),
                typed.tags(),
                typed.value("textLanguage"),
                typed.visibility().orElseThrow().circle(dialogue.id()),
                sample,
                access.reader().label(),
                access.reader().account(),
                now,
                null,
                null,
                null,
                null);
    }

    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    @Transactional
    public Findings verify(Dialogue dialogue, UUID id) {
        access.require(LessonAction.VERIFY, dialogue.id());
        var lesson = get(dialogue, id);
        var findings = new Findings();
        findings.addIf(isOwn(lesson), "", "lessons.wrong.own");
        if (!findings.isEmpty()) return findings;
        if (store.verify(lesson.id(), access.reader().label(), clock.instant())) record("lessons.verified", lesson);
        else findings.add("", "lessons.wrong.moved");
        return findings;
    }

    /// Only who told it and the secretariat can do so.
    ///
    /// @throws org.redthread.access.Forbidden to whoever takes no part in the dialogue
    @Transactional
    public Findings withdraw(Dialogue dialogue, UUID id, String because) {
        access.require(LessonAction.WITHDRAW, dialogue.id());
        var lesson = get(dialogue, id);
        var reason = because.replace("\0", "").strip();
        var findings = new Findings()
                .addIf(!isOwn(lesson) && !access.may(LessonAction.VERIFY, dialogue.id()), "", "lessons.wrong.not-yours")
                .addIf(reason.isEmpty(), "because", "lessons.wrong.empty")
                .addIf(
                        reason.length() > LONGEST_REASON,
                        "because",
                        "lessons.wrong.long",
                        LONGEST_REASON,
                        reason.length());
        if (!findings.isEmpty()) return findings;
        if (store.withdraw(lesson.id(), reason, clock.instant())) record("lessons.withdrawn", lesson);
        else findings.add("", "lessons.wrong.moved");
        return findings;
    }

    private void record(String act, Lesson lesson) {
        ledger.record(Deed.in(lesson.dialogueId(), act)
                .to(Lesson.KIND, lesson.id(), lesson.title())
                .seenBy(Set.of(lesson.circle())));
    }
}
