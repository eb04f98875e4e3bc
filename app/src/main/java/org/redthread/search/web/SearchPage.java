package org.redthread.search.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.record.RecordFile;
import org.redthread.search.Found;
import org.redthread.search.Hit;
import org.redthread.search.Marked;
import org.redthread.search.Question;
import org.redthread.web.Here;
import org.redthread.web.Masthead;
import org.springframework.web.util.UriComponentsBuilder;

/// What was looked for, what was found, and by what it can be narrowed.
///
/// @param kinds to narrow by, the most first; likewise dialogues and parties
public record SearchPage(
        Here here, Question question, Found found, List<Way> kinds, List<Way> dialogues, List<Way> parties) {

    /// Way to a narrower question, or back to the wider one where it is chosen already.
    public record Way(String label, int many, String address, boolean chosen) {}

    /// A line of what was found.
    ///
    /// @param within its dialogue; null where it belongs to none
    /// @param days on which it was, in the reader's language; null where none is on record
    /// @param says where its text holds the words, else which of its names do; null where its title does
    /// @param language of the title, null where it is the reader's
    public record Line(
            Marked title,
            String address,
            String kind,
            @Nullable String within,
            @Nullable String days,
            @Nullable Marked says,
            @Nullable String language) {}

    static SearchPage of(Here here, Question question, Found found) {
        var kinds = new ArrayList<Way>();
        found.kinds().entrySet().stream()
                .sorted((one, other) -> other.getValue() - one.getValue())
                .forEach(kind -> kinds.add(new Way(
                        here.say("search.kind." + kind.getKey()),
                        kind.getValue(),
                        address(here, question, Ask.kind(kind.getKey().equals(question.kind()) ? null : kind.getKey())),
                        kind.getKey().equals(question.kind()))));
        var dialogues = new ArrayList<Way>();
        for (var choice : here.masthead().dialogues()) {
            var id = id(choice);
            var many = found.dialogues().getOrDefault(id, 0);
            var chosen = id.equals(question.dialogue());
            if (many > 0 || chosen)
                dialogues.add(new Way(
                        choice.label(), many, address(here, question, Ask.dialogue(chosen ? null : id)), chosen));
        }
        var parties = new ArrayList<Way>();
        for (var party : found.parties()) {
            var chosen = party.id().equals(question.party());
            parties.add(new Way(
                    party.title(),
                    party.many(),
                    address(here, question, Ask.party(chosen ? null : party.id())),
                    chosen));
        }
        return new SearchPage(here, question, found, kinds, dialogues, parties);
    }

    public List<Line> lines() {
        return found.hits().stream().map(this::line).toList();
    }

    private Line line(Hit hit) {
        var home = home(hit.dialogueId());
        var title = Marked.of(hit.title());
        var body = Marked.of(hit.body());
        var about = Marked.of(hit.about());
        var says = body.hasMarks() ? body : title.hasMarks() || !about.hasMarks() ? null : about;
        return new Line(
                title,
                here.to((home == null ? "" : home.inside()) + hit.inside()),
                here.say("search.kind." + hit.kind()),
                home == null ? null : home.label(),
                days(hit),
                says,
                hit.language().equals(here.language().tag()) ? null : hit.language());
    }

    private @Nullable String days(Hit hit) {
        if (hit.begins() == null) return null;
        return hit.ends() == null
                ? here.say("search.since", String.valueOf(hit.begins().getYear()))
                : days(hit.begins(), hit.ends());
    }

    /// Of a whole year or month nothing more is claimed than that.
    private String days(LocalDate begins, LocalDate ends) {
        if (begins.getDayOfYear() == 1 && ends.plusDays(1).getDayOfYear() == 1)
            return begins.getYear() == ends.getYear()
                    ? String.valueOf(begins.getYear())
                    : begins.getYear() + "–" + ends.getYear();
        if (begins.getDayOfMonth() == 1 && ends.plusDays(1).getDayOfMonth() == 1)
            return here.language().span("yMMMM", begins, ends);
        return here.span(begins, ends);
    }

    /// Questions to try the box with.
    public List<String> examples() {
        return List.of(here.say("search.examples").split("[|]"));
    }

    private Masthead.@Nullable Choice home(@Nullable UUID dialogue) {
        if (dialogue == null) return null;
        return here.masthead().dialogues().stream()
                .filter(choice -> id(choice).equals(dialogue))
                .findFirst()
                .orElse(null);
    }

    private static UUID id(Masthead.Choice choice) {
        return RecordFile.id("dialogue", choice.inside().substring(1));
    }

    public int pages() {
        return Math.max(1, (found.many() + Found.PAGE - 1) / Found.PAGE);
    }

    public @Nullable String before() {
        return question.number() > 1 ? address(here, question, Ask.number(question.number() - 1)) : null;
    }

    public @Nullable String after() {
        return question.number() < pages() ? address(here, question, Ask.number(question.number() + 1)) : null;
    }

    /// The same question for words that are written nearly so.
    public String nearly(String words) {
        return address(here, new Question(words, null, null, null, null, 1), question -> question);
    }

    /// What the form keeps beside the words.
    public String dialogue() {
        return question.dialogue() == null ? "" : question.dialogue().toString();
    }

    private static String address(Here here, Question question, Ask change) {
        var asked = change.of(question);
        var query = UriComponentsBuilder.newInstance().queryParam("q", "{q}");
        if (asked.kind() != null) query.queryParam("kind", asked.kind());
        if (asked.dialogue() != null) query.queryParam("dialogue", asked.dialogue());
        if (asked.party() != null) query.queryParam("party", asked.party());
        if (asked.year() != null) query.queryParam("year", asked.year());
        if (asked.number() > 1) query.queryParam("page", asked.number());
        return here.to("/search" + query.encode().buildAndExpand(asked.typed()).toUriString());
    }

    /// A change of the question; all but another page begins at the first.
    private interface Ask {

        Question of(Question question);

        static Ask kind(@Nullable String kind) {
            return q -> new Question(q.typed(), kind, q.dialogue(), q.party(), q.year(), 1);
        }

        static Ask dialogue(@Nullable UUID dialogue) {
            return q -> new Question(q.typed(), q.kind(), dialogue, q.party(), q.year(), 1);
        }

        static Ask party(@Nullable UUID party) {
            return q -> new Question(q.typed(), q.kind(), q.dialogue(), party, q.year(), 1);
        }

        static Ask number(int number) {
            return q -> new Question(q.typed(), q.kind(), q.dialogue(), q.party(), q.year(), number);
        }
    }
}
