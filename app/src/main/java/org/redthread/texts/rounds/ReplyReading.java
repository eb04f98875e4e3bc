package org.redthread.texts.rounds;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.redthread.redline.Unreadable;
import org.redthread.redline.compile.Version;
import org.redthread.redline.compile.WordReply;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Comment;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Text;
import org.redthread.redline.word.WordFile;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.web.Findings;
import org.redthread.web.Here;
import org.redthread.web.Language;
import org.springframework.stereotype.Component;

/// Reads a Word file as the reply of a party: whose it is, on which version it was made, what it says.
@Component
class ReplyReading {

    private final Rounds rounds;
    private final Negotiations negotiations;
    private final Parties parties;
    private final Access access;
    private final Clock clock;

    ReplyReading(Rounds rounds, Negotiations negotiations, Parties parties, Access access, Clock clock) {
        this.rounds = rounds;
        this.negotiations = negotiations;
        this.parties = parties;
        this.access = access;
        this.clock = clock;
    }

    /// @param words of the round's version, on which the reply now lies
    record Read(PartyName party, WordReply reply, Text words, List<Noticed> notices) {}

    /// Empty where it cannot be taken; the findings say why.
    ///
    /// @throws Unreadable when it is no Word file, or no reply to this text
    Optional<Read> read(Negotiated text, Round round, WordReplies.Sent sent, Here here, Findings findings)
            throws Unreadable {
        var file = WordFile.read(sent.file(), sent.docx());
        var marks = FormMarks.of(sent.docx()).orElse(null);
        if (marks != null && !marks.negotiation().equals(text.id())) {
            var other = negotiations.all(List.of(marks.negotiation()));
            var label = other.isEmpty()
                    ? here.say("rounds.form.unknown")
                    : other.getFirst().label();
            findings.add("file", "rounds.form.other-text", sent.file(), label);
            return Optional.empty();
        }
        var party = party(round, sent, file, marks, here, findings);
        if (party == null) return Optional.empty();
        var bases = bases(text, round, file, marks, here);
        var reply = WordReply.read(sent.file(), sent.docx(), party.key(), bases.versions());
        return Optional.of(new Read(party, reply, bases.words(), notices(reply, bases, text, round, marks)));
    }

    /// Null where it is nobody's whom the reader may hand in for.
    private @Nullable PartyName party(
            Round round,
            WordReplies.Sent sent,
            WordFile file,
            @Nullable FormMarks marks,
            Here here,
            Findings findings) {
        var names = parties.names(rounds.asked(round), here.language(), here.today());
        var formed = marks == null ? null : marks.party();
        var chosen = sent.party() == null ? formed : sent.party();
        if (chosen != null && formed != null && !chosen.equals(formed)) {
            findings.add("file", "rounds.form.other-party", sent.file());
            return null;
        }
        if (!rounds.mayKeep(round.dialogueId())) return own(round, sent, chosen, names, findings);
        if (chosen != null) {
            findings.addIf(!names.containsKey(chosen), "file", "rounds.reply.not-asked", sent.file());
            return names.get(chosen);
        }
        var found = seen(sent, file, names);
        findings.addIf(found.isEmpty(), "file", "rounds.reply.whose", sent.file());
        return found.map(names::get).orElse(null);
    }

    private @Nullable PartyName own(
            Round round, WordReplies.Sent sent, @Nullable UUID chosen, Map<UUID, PartyName> names, Findings findings) {
        Set<UUID> own = new HashSet<>(access.reader().speaksFor(round.dialogueId()));
        own.retainAll(names.keySet());
        var speaks = !own.isEmpty();
        own.removeIf(party -> !access.reader().submitsFor(party, round.dialogueId()));
        if (speaks && own.isEmpty()) {
            findings.add("file", "rounds.reply.drafter", sent.file());
            return null;
        }
        if (chosen != null && own.contains(chosen)) return names.get(chosen);
        if (chosen == null && own.size() == 1) return names.get(own.iterator().next());
        var formed = sent.party() == null && chosen != null;
        var why = own.isEmpty()
                ? "rounds.reply.not-asked"
                : formed ? "rounds.form.other-party" : "rounds.reply.not-yours";
        findings.add("file", why, sent.file());
        return null;
    }

    private Optional<UUID> seen(WordReplies.Sent sent, WordFile file, Map<UUID, PartyName> names) {
        var authors = new TreeSet<String>();
        file.revisions().forEach(revision -> authors.add(revision.author()));
        file.comments().forEach(comment -> authors.add(comment.author()));
        var known = new ArrayList<>(names.values());
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (var language : Language.values())
            known.addAll(parties.names(names.keySet(), language, today).values());
        return new Whose(known).file(sent.file(), authors);
    }

    /// The versions that a reply may have been made on, the round's own first.
    ///
    /// @param numbers of the versions, by the name that each goes under while it is read
    private record Bases(List<Version> versions, Map<String, Integer> numbers, Text words) {}

    private Bases bases(Negotiated text, Round round, WordFile file, @Nullable FormMarks marks, Here here) {
        var versions = new ArrayList<Version>();
        var numbers = new HashMap<String, Integer>();
        var order = new ArrayList<org.redthread.texts.negotiations.Version>();
        text.version(round.versionId()).ifPresent(order::add);
        text.versions().stream()
                .filter(one ->
                        one.language().equals(text.language()) && !one.id().equals(round.versionId()))
                .forEach(order::add);
        for (var one : order) {
            var name = text.symbol() + " " + here.say("negotiations.version", one.number());
            if (numbers.putIfAbsent(name, one.number()) != null) name = name + " " + one.id();
            numbers.put(name, one.number());
            var comments = negotiations.docx(one).map(ReplyReading::comments).orElse(List.of());
            versions.add(new Version(name, negotiations.words(one), comments));
            if (marks == null
                    || !marks.version().equals(one.id())
                    || !marks.checksum().equals(one.checksum())) continue;
            numbers.put(marks.toString(), one.number());
            versions.add(new Version(
                    marks.toString(),
                    covered(file, marks.cover(), versions.getLast().text())));
        }
        return new Bases(versions, numbers, versions.getFirst().text());
    }

    /// The text as the form sent it out, cover first: what stands before the text is nobody's amendment, and the
    /// provisions have the names that they have in the house.
    private static Text covered(WordFile file, int cover, Text words) {
        var blocks = new ArrayList<Block>();
        var original = file.original().blocks();
        for (var block : original.subList(0, Math.clamp(cover, 0, original.size())))
            blocks.add(block.withId(new Identity("cover-" + blocks.size())));
        blocks.addAll(words.blocks());
        return new Text(blocks);
    }

    /// What stood in the margin when the version was sent out, and so is nobody's answer.
    private static List<Comment> comments(byte[] docx) {
        try {
            return WordFile.read("version.docx", docx).comments();
        } catch (Unreadable e) {
            throw new IllegalStateException("A version's own file cannot be read any more", e);
        }
    }

    private static List<Noticed> notices(
            WordReply reply, Bases bases, Negotiated text, Round round, @Nullable FormMarks marks) {
        var all = new ArrayList<Noticed>();
        if (marks != null && marks.round() != round.number())
            all.add(new Noticed("other-round", String.valueOf(marks.round())));
        var current = text.version(round.versionId()).orElseGet(text::current).number();
        for (var one : Noticed.of(reply.notices())) {
            if (!one.key().equals("carried-over")) all.add(one);
            else {
                var number = bases.numbers().getOrDefault(one.argument(), current);
                if (number != current) all.add(new Noticed(one.key(), String.valueOf(number)));
            }
        }
        return all;
    }
}
