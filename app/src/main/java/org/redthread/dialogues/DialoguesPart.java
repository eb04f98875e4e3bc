package org.redthread.dialogues;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.redthread.record.Claim;
import org.redthread.record.Entry;
import org.redthread.record.RecordFile;
import org.redthread.record.RecordPart;
import org.redthread.record.Subject;
import org.redthread.record.Thing;
import org.redthread.record.Words;
import org.redthread.thread.Threads;
import org.springframework.stereotype.Component;

/// The two dialogues of the public record, and the rehearsal beside them.
@Component
class DialoguesPart implements RecordPart {

    private final DraftStore store;
    private final Threads threads;
    private final Clock clock;

    DialoguesPart(DraftStore store, Threads threads, Clock clock) {
        this.store = store;
        this.threads = threads;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String name() {
        return "dialogues, bodies, offices and participation";
    }

    @Override
    public Load read() {
        return read(
                RecordFile.open("dialogues.yaml"),
                RecordFile.open("dialogues-participation.yaml"),
                RecordFile.open("dialogues-claims.yaml"),
                RecordFile.open("dialogues-practice.yaml"));
    }

    Load read(Entry dialogues, Entry participation, Entry claimed, Entry practice) {
        var file = new DialogueFile();
        var participants = new ParticipationFile();
        var drafts = new ArrayList<>(file.drafts(dialogues));
        for (var draft : drafts) {
            participants.readInto(draft, participation);
            for (var entry : practice.entries(draft.dialogue().slug())) {
                draft.facts().add(new Fact("practice", Words.read(entry), entry.sources("src")));
                entry.nothingElse();
            }
        }
        participation.nothingElse();
        practice.nothingElse();
        var claims = claims(claimed);
        var concerns = Stream.concat(file.concerns().stream(), participants.concerns().stream())
                .toList();
        drafts.add(Rehearsal.from(LocalDate.now(clock)));
        return new Read(drafts, claims, concerns);
    }

    private static List<Claim> claims(Entry file) {
        var claims = new ArrayList<Claim>();
        for (var entry : file.entries("claims")) {
            var about = entry.text("about");
            var slash = about.indexOf('/');
            if (slash < 1) throw entry.broken("about", "is no kind and key: " + about);
            var subject = Subject.of(about.substring(0, slash), about.substring(slash + 1));
            claims.add(Claim.read(subject, entry.text("aspect"), entry));
        }
        file.nothingElse();
        return claims;
    }

    private final class Read implements Load {

        private final List<Draft> drafts;
        private final List<Claim> claims;
        private final List<Concern> concerns;

        Read(List<Draft> drafts, List<Claim> claims, List<Concern> concerns) {
            this.drafts = drafts;
            this.claims = claims;
            this.concerns = concerns;
        }

        @Override
        public int run() {
            store.clear();
            drafts.forEach(store::add);
            threads.record("dialogues/", DialogueTies.of(drafts));
            return drafts.size();
        }

        @Override
        public List<Claim> claims() {
            return claims;
        }

        @Override
        public List<Concern> concerns() {
            return concerns;
        }

        @Override
        public List<Thing> things() {
            var things = new ArrayList<Thing>();
            for (var draft : drafts) {
                var dialogue = draft.dialogue();
                things.add(new Thing(
                        dialogue.subject(),
                        dialogue.inside(),
                        dialogue.name().en(),
                        dialogue.name().ru(),
                        sources(draft)));
                for (var seated : draft.bodies()) {
                    var body = seated.body();
                    things.add(new Thing(
                            body.subject(),
                            body.inside(dialogue),
                            dialogue.name().en() + ": " + body.name().en(),
                            dialogue.name().ru() + ": " + body.name().ru(),
                            body.sources()));
                }
                for (var listing : draft.listings())
                    things.add(new Thing(
                            Subject.of("listing", dialogue.slug() + "/" + listing.slug()),
                            dialogue.inside() + "/participation#" + listing.slug(),
                            dialogue.name().en() + ": " + listing.title().en(),
                            dialogue.name().ru() + ": " + listing.title().ru(),
                            listing.sources()));
            }
            return things;
        }

        /// Whatever is said of the dialogue itself.
        private static List<String> sources(Draft draft) {
            var keys = new HashSet<>(draft.dialogue().sources());
            draft.facts().forEach(fact -> keys.addAll(fact.sources()));
            draft.offices().forEach(office -> keys.addAll(office.sources()));
            draft.statements().forEach(statement -> keys.addAll(statement.sources()));
            draft.events().forEach(event -> keys.addAll(event.sources()));
            draft.slippages().forEach(slippage -> keys.addAll(slippage.sources()));
            draft.cycles().forEach(cycle -> cycle.knots().forEach(knot -> keys.addAll(knot.sources())));
            return keys.stream().sorted().toList();
        }
    }
}
