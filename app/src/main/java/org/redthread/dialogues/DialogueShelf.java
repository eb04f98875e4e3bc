package org.redthread.dialogues;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Circle;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.redthread.record.RecordFile;
import org.redthread.record.When;
import org.redthread.thread.Findable;
import org.redthread.thread.Shelf;
import org.redthread.web.Language;
import org.redthread.web.Messages;
import org.springframework.stereotype.Component;

/// Dialogues with what is known of them in words, their bodies, and who held which office since when.
@Component
class DialogueShelf implements Shelf {

    private static final String OFFICE = "office";

    private final Dialogues dialogues;
    private final Parties parties;
    private final Messages messages;
    private final Clock clock;

    DialogueShelf(Dialogues dialogues, Parties parties, Messages messages, Clock clock) {
        this.dialogues = dialogues;
        this.parties = parties;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(DialogueTies.DIALOGUE, DialogueTies.BODY, OFFICE);
    }

    /// None of them changes but with the record, and then all are asked for.
    @Override
    public void hand(Set<UUID> owners, Consumer<Findable> taker) {
        for (var dialogue : dialogues.all()) {
            if (!owners.isEmpty() && !owners.contains(dialogue.id())) continue;
            for (var language : Language.ofRecord()) new Reading(dialogue, language).hand(taker);
        }
    }

    private final class Reading {

        private final Dialogue dialogue;
        private final Language language;
        private final List<Body> bodies;
        private final List<Office> offices;
        private final Map<UUID, PartyName> names;

        private Reading(Dialogue dialogue, Language language) {
            this.dialogue = dialogue;
            this.language = language;
            this.bodies = dialogues.bodies(dialogue);
            this.offices = dialogues.offices(dialogue);
            var holders = offices.stream().flatMap(office -> office.holders().stream());
            this.names = parties.names(holders.distinct().toList(), language, LocalDate.now(clock));
        }

        void hand(Consumer<Findable> taker) {
            var facts =
                    dialogues.facts(dialogue).stream().map(fact -> fact.says().in(language));
            taker.accept(thing(
                    DialogueTies.DIALOGUE,
                    dialogue.id(),
                    "",
                    dialogue.name().in(language),
                    facts.collect(Collectors.joining(" "))));
            for (var body : bodies)
                taker.accept(thing(
                        DialogueTies.BODY,
                        body.id(),
                        "/bodies/" + body.slug(),
                        body.name().in(language),
                        body.purpose() == null ? "" : body.purpose().in(language)));
            for (var at = 0; at < offices.size(); at++)
                if (!offices.get(at).unknown()) taker.accept(office(offices.get(at), at));
        }

        private Findable office(Office office, int place) {
            var body = bodies.stream()
                    .filter(one -> one.id().equals(office.body()))
                    .findFirst()
                    .orElse(null);
            var of = body == null ? dialogue.name() : body.name();
            var held = messages.say(language, "dialogues.office." + office.office()) + ", " + of.in(language);
            return new Findable(
                    OFFICE,
                    RecordFile.id(OFFICE, dialogue.slug() + "/" + place),
                    dialogue.id(),
                    dialogue.id(),
                    List.of(Circle.PUBLIC),
                    language.tag(),
                    body == null ? "/bodies#offices" : "/bodies/" + body.slug(),
                    held + ": " + holders(office),
                    tenure(office),
                    office.holders(),
                    List.of(),
                    first(office),
                    office.until() == null ? null : office.until().last());
        }

        private String holders(Office office) {
            var called = new ArrayList<String>();
            for (var holder : office.holders()) {
                var name = names.get(holder);
                if (name != null) called.add(name.printed());
            }
            if (office.person() != null) called.add(office.person());
            return String.join(", ", called);
        }

        /// In years alone: the page tells it in full, as of a date.
        private String tenure(Office office) {
            var parts = new ArrayList<String>();
            if (office.since() != null)
                parts.add(messages.say(language, "dialogues.tenure.since", year(office.since())));
            if (office.until() != null)
                parts.add(messages.say(language, "dialogues.shelf.until", year(office.until())));
            if (office.note() != null) parts.add(office.note().in(language));
            return String.join(" · ", parts);
        }

        private static String year(When when) {
            return String.valueOf(when.last().getYear());
        }

        private static @Nullable LocalDate first(Office office) {
            return Stream.of(office.since(), office.seen(), office.until())
                    .filter(when -> when != null)
                    .map(When::first)
                    .findFirst()
                    .orElse(null);
        }

        private Findable thing(String kind, UUID id, String inside, String title, String text) {
            return new Findable(
                    kind,
                    id,
                    dialogue.id(),
                    dialogue.id(),
                    List.of(Circle.PUBLIC),
                    language.tag(),
                    inside,
                    title,
                    text,
                    List.of(),
                    List.of(),
                    null,
                    null);
        }
    }
}
