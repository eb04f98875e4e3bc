package org.redthread.redline.compile;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.redthread.redline.Unheld;
import org.redthread.redline.Unreadable;
import org.redthread.redline.merge.Change;
import org.redthread.redline.merge.Comparison;
import org.redthread.redline.merge.Rebase;
import org.redthread.redline.merge.Reply;
import org.redthread.redline.text.Comment;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Revision;
import org.redthread.redline.word.WordFile;

/// Reads one reply: finds the version it was made on, all that it changes there with or without a trace, who did
/// it, and which comment explains what.
final class ReplyReading {

    /// A file that shares less than this with every version of the text is no reply to it.
    private static final double LEAST_SHARED = 0.3;

    static final Notice OTHER_HEADERS = new Notice.NotHeld(Unheld.once(Unheld.What.OTHER_HEADERS));

    private final Base base;
    private final Parties parties;
    private final WordFile file;
    private final Version version;
    private final Comparison whole;
    private final Rebase toVersion;
    private final boolean silent;
    private final Set<String> authors = new TreeSet<>();
    private final List<Notice> notices = new ArrayList<>();

    private ReplyReading(WordFile file, Base base, Parties parties) throws Unreadable {
        this.base = base;
        this.parties = parties;
        this.file = file;
        if (file.text().blocks().stream()
                        .allMatch(block -> block.wording().text().isBlank())
                && file.original().blocks().stream()
                        .allMatch(block -> block.wording().text().isBlank()))
            throw new Unreadable(file.name(), "holds no words; ask for it again.");
        this.version = version();
        this.whole = Comparison.of(version.text(), file.text());
        this.toVersion = new Rebase(file.original(), version.text());
        this.silent = !file.original().saysTheSameAs(version.text());
        file.revisions().forEach(revision -> authors.add(revision.author()));
    }

    /// @throws Unreadable when the file holds nothing, or is another text
    static Read read(WordFile file, Base base, Parties parties) throws Unreadable {
        return new ReplyReading(file, base, parties).read();
    }

    /// @param replies one for each party that wrote in the file; at least one
    /// @param madeOn the name of the version that it was made on
    record Read(String file, List<Reply> replies, String madeOn, int tracked, int comments, List<Notice> notices) {}

    private Version version() throws Unreadable {
        Version closest = base.current();
        double most = -1;
        for (var each : base.versions()) {
            if (file.original().saysTheSameAs(each.text())) return each;
            double kept = Comparison.of(each.text(), file.original()).kept();
            double here = Comparison.of(file.original(), each.text()).kept();
            if (Math.max(kept, here) > most) {
                most = Math.max(kept, here);
                closest = each;
            }
        }
        if (most < LEAST_SHARED)
            throw new Unreadable(
                    file.name(),
                    "is no reply to %s: it shares %d%% of its words; look whether the right file was sent."
                            .formatted(base.current().name(), Math.round(100 * Math.max(most, 0))));
        return closest;
    }

    private record Found(Change change, boolean tracked, Set<String> authors, List<Comment> reasons) {}

    private Read read() {
        var found = new ArrayList<Found>();
        for (var change : whole.changes()) found.add(found(change));
        var remarks = comments(found);
        var onto = version.equals(base.current())
                ? Optional.<Rebase>empty()
                : Optional.of(new Rebase(version.text(), base.current().text()));
        onto.ifPresent(_ -> notices.add(new Notice.CarriedOver(version.name())));
        var byParty = new TreeMap<String, List<Reply.Proposal>>();
        int untracked = 0;
        int adrift = 0;
        int done = 0;
        for (var each : found) {
            var change = onto.isEmpty() ? Optional.of(each.change) : onto.get().of(each.change);
            if (change.isEmpty()) {
                done++;
                each.reasons.forEach(reason -> remarks.computeIfAbsent(party(reason.author()), _ -> new ArrayList<>())
                        .add(reason));
                continue;
            }
            if (!each.tracked) untracked++;
            if (change.get() instanceof Change.Adrift) adrift++;
            var proposal = new Reply.Proposal(
                    change.get(),
                    each.tracked,
                    each.reasons.stream().map(reason -> carried(reason, onto)).toList());
            // Two people of one party who touch the same words propose once.
            each.authors.stream()
                    .map(this::party)
                    .distinct()
                    .forEach(party -> byParty.computeIfAbsent(party, _ -> new ArrayList<>())
                            .add(proposal));
        }
        if (done > 0) notices.add(new Notice.AlreadyThere(done));
        if (adrift > 0) notices.add(new Notice.Adrift(adrift));
        if (untracked > 0 && !authors.isEmpty()) notices.add(new Notice.Untracked(untracked));
        if (authors.isEmpty() && !found.isEmpty()) notices.add(new Notice.Compared());
        if (found.isEmpty()) notices.add(new Notice.NothingChanged());
        if (version.headers().isPresent() && !version.headers().get().equals(file.headers()))
            notices.add(OTHER_HEADERS);
        file.notices().forEach(each -> notices.add(new Notice.NotHeld(each)));
        return new Read(
                file.name(),
                replies(byParty, remarks, onto),
                version.name(),
                file.revisions().size(),
                file.comments().size(),
                notices);
    }

    static String count(int number, String what) {
        return number == 1 ? "one " + what : number + " " + what + "s";
    }

    private List<Reply> replies(
            Map<String, List<Reply.Proposal>> proposals, Map<String, List<Comment>> remarks, Optional<Rebase> onto) {
        var names = new TreeSet<>(proposals.keySet());
        names.addAll(remarks.keySet());
        if (names.isEmpty())
            names.add(party(authors.isEmpty() ? "" : authors.iterator().next()));
        var replies = new ArrayList<Reply>();
        for (var name : names)
            replies.add(new Reply(
                    name,
                    file.name(),
                    date(name),
                    proposals.getOrDefault(name, List.of()),
                    remarks.getOrDefault(name, List.of()).stream()
                            .map(each -> carried(each, onto))
                            .toList()));
        return replies;
    }

    /// The date of the party's last tracked change, or null.
    private @org.jspecify.annotations.Nullable LocalDateTime date(String party) {
        return file.revisions().stream()
                .filter(revision -> party(revision.author()).equals(party))
                .map(Revision::date)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /// What the author of a change or comment stands for; nobody in particular for what left no trace.
    private String party(String author) {
        var ofFile = parties.ofFile(file.name());
        if (ofFile.isPresent()) return ofFile.get();
        var named = parties.ofAuthor(author);
        if (named.isPresent()) return named.get();
        var known = new LinkedHashSet<String>();
        authors.forEach(each -> parties.ofAuthor(each).ifPresent(known::add));
        return known.size() == 1 ? known.iterator().next() : Parties.ofName(file.name());
    }

    private Found found(Change change) {
        var by = new HashSet<String>();
        for (var revision : file.revisions()) if (touches(revision, change)) by.add(revision.author());
        if (!by.isEmpty()) return new Found(change, true, by, new ArrayList<>());
        boolean tracked = !authors.isEmpty() && !isSilent(change);
        return new Found(change, tracked, tracked ? authors : Set.of(""), new ArrayList<>());
    }

    private boolean isSilent(Change change) {
        if (!silent) return false;
        var at = change.at();
        return at == null
                || file.original().blocks().stream()
                        .filter(block -> at.equals(name(block.id())))
                        .allMatch(block -> toVersion.isTouched(block.id()));
    }

    private Identity name(Identity ofOriginal) {
        var near = toVersion.near(ofOriginal);
        return near == null ? ofOriginal : near;
    }

    /// Whether Word's record of a change lies where the change is.
    private boolean touches(Revision revision, Change change) {
        return switch (change) {
            case Change.Words each -> {
                boolean gone = revision.kind() == Revision.Kind.DELETED || revision.kind() == Revision.Kind.MOVED_FROM;
                if (gone) {
                    if (!each.at().equals(name(revision.at()))) yield false;
                    int from = toVersion.place(revision.at(), revision.from(), true);
                    int to = toVersion.place(revision.at(), revision.to(), false);
                    yield from < each.to() && to > each.from();
                }
                if (!each.at().equals(whole.name(revision.at()))) yield false;
                int begin = inRevision(each);
                yield revision.from() < begin + each.with().length() && revision.to() > begin
                        || revision.kind() == Revision.Kind.FORMATTED
                                && revision.from() <= begin
                                && revision.to() > begin;
            }
            case Change.Place each ->
                each.blocks().stream().anyMatch(block -> block.id().equals(whole.name(revision.at())))
                        && revision.kind() != Revision.Kind.DELETED;
            case Change.Drop each ->
                each.all().contains(name(revision.at()))
                        && (revision.kind() == Revision.Kind.DELETED || revision.kind() == Revision.Kind.BREAK_DELETED);
            case Change.Split each ->
                whole.name(revision.at()).equals(each.rest().id())
                        || each.at().equals(whole.name(revision.at()))
                                && revision.kind() == Revision.Kind.BREAK_INSERTED;
            case Change.Join each ->
                each.at().equals(name(revision.at())) && revision.kind() == Revision.Kind.BREAK_DELETED;
            case Change.Recast each ->
                each.at().equals(whole.name(revision.at())) && revision.kind() == Revision.Kind.FORMATTED;
            case Change.Adrift _ -> false;
        };
    }

    /// Where the new words stand in the reply.
    private int inRevision(Change.Words words) {
        int shift = 0;
        for (var change : whole.changes())
            if (change instanceof Change.Words other && other.at().equals(words.at()) && other.from() < words.from())
                shift += other.with().length() - (other.to() - other.from());
        return words.from() + shift;
    }

    private Map<String, List<Comment>> comments(List<Found> found) {
        var placed = new LinkedHashMap<String, Comment>();
        for (var comment : file.commentsInOriginal()) placed.put(comment.id(), comment);
        var homes = new LinkedHashMap<String, Found>();
        var remarks = new TreeMap<String, List<Comment>>();
        for (var comment : file.comments()) {
            if (base.has(comment)) continue;
            var here = placed(comment, placed.getOrDefault(comment.id(), comment));
            var home = comment.answers() != null && homes.containsKey(comment.answers())
                    ? homes.get(comment.answers())
                    : home(comment, here, found);
            if (home == null)
                remarks.computeIfAbsent(party(comment.author()), _ -> new ArrayList<>())
                        .add(here);
            else {
                home.reasons.add(here);
                homes.put(comment.id(), home);
            }
        }
        return remarks;
    }

    /// The comment with its place in the version that the reply was made on.
    private Comment placed(Comment now, Comment before) {
        var at = toVersion.near(before.at());
        if (at == null || file.original().indexOf(before.at()) < 0)
            return at(now, version.text().indexOf(whole.name(now.at())) < 0 ? NOWHERE : whole.name(now.at()), 0, 0);
        int length =
                version.text().block(at).map(block -> block.wording().length()).orElse(0);
        int from = Math.clamp(toVersion.place(before.at(), before.from(), false), 0, length);
        return at(now, at, from, Math.clamp(toVersion.place(before.at(), before.to(), false), from, length));
    }

    private static final Identity NOWHERE = new Identity("nowhere");

    /// Comments of different files must not be taken for each other's answers, so the file's name goes before
    /// their ids.
    private Comment at(Comment comment, Identity at, int from, int to) {
        var answers = comment.answers();
        return new Comment(
                own(comment.id()),
                comment.author(),
                comment.initials(),
                comment.date(),
                at,
                from,
                to,
                comment.words(),
                answers == null ? null : own(answers),
                comment.resolved());
    }

    private String own(String id) {
        return id.startsWith(file.name() + "#") ? id : file.name() + "#" + id;
    }

    /// The change that a comment explains. Where words were put in beside a space, the comparison may see the
    /// space before or behind them, so one character more or less is near enough.
    private @org.jspecify.annotations.Nullable Found home(Comment now, Comment here, List<Found> found) {
        for (var each : found)
            if (each.change instanceof Change.Place place
                    && place.blocks().stream().anyMatch(block -> block.id().equals(whole.name(now.at())))) return each;
        for (var each : found) {
            boolean on = switch (each.change) {
                case Change.Words words ->
                    words.at().equals(here.at()) && words.from() - 1 <= here.to() && here.from() <= words.to() + 1;
                case Change.Drop drop -> drop.all().contains(here.at());
                default -> false;
            };
            if (on) return each;
        }
        return null;
    }

    private Comment carried(Comment comment, Optional<Rebase> onto) {
        if (onto.isEmpty()) return comment;
        var at = onto.get().near(comment.at());
        if (at == null) return at(comment, NOWHERE, 0, 0);
        int length = base.current()
                .text()
                .block(at)
                .map(block -> block.wording().length())
                .orElse(0);
        int from = Math.clamp(onto.get().place(comment.at(), comment.from(), false), 0, length);
        return at(comment, at, from, Math.clamp(onto.get().place(comment.at(), comment.to(), false), from, length));
    }
}
