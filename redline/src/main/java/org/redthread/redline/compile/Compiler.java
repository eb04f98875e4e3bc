package org.redthread.redline.compile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.redthread.redline.Unreadable;
import org.redthread.redline.merge.Compilation;
import org.redthread.redline.merge.Reply;
import org.redthread.redline.merge.Shown;
import org.redthread.redline.word.WordFile;

/// Reads a base and the replies to it. A reply that cannot be used is set aside with a sentence; the others are
/// compiled.
public final class Compiler {

    private final Document document;
    private final boolean settled;
    private final Base base;
    private final Parties parties;

    private Compiler(Document document, boolean settled, Base base, Parties parties) {
        this.document = document;
        this.settled = settled;
        this.base = base;
        this.parties = parties;
    }

    /// @param older versions that were sent out before, on which late replies may have been made
    /// @throws Unreadable when one of these cannot be used
    public static Compiler of(Path base, List<Path> older, Parties parties) throws Unreadable {
        return of(base, BaseRevisions.REFUSE, older, parties);
    }

    /// @param revisions what becomes of tracked changes that the base still holds
    public static Compiler of(Path base, BaseRevisions revisions, List<Path> older, Parties parties) throws Unreadable {
        var versions = new ArrayList<WordFile>();
        for (var each : older) versions.add(WordFile.open(each));
        var given = Document.open(base);
        var file = given.read();
        boolean settled = revisions != BaseRevisions.REFUSE && !file.revisions().isEmpty();
        var document = settled ? given.settled(revisions) : given;
        return new Compiler(document, settled, Base.of(settled ? document.read() : file, versions), parties);
    }

    /// All replies read.
    ///
    /// @param document the base
    /// @param settled whether tracked changes were taken out of it
    /// @param unread a sentence for each file that could not be used
    public record Compiled(
            Document document, boolean settled, Compilation compilation, List<Source> sources, List<String> unread) {}

    private sealed interface Outcome {
        record Read(Source source) implements Outcome {}

        record Unread(String sentence) implements Outcome {}
    }

    public Compiled compile(List<Path> replies) {
        var unread = new ArrayList<String>();
        var sources = new ArrayList<Source>();
        var distinct = distinct(replies, unread);
        // Each file is read by itself, so two cores read two at a time.
        for (var outcome : distinct.parallelStream().map(this::outcome).toList()) {
            switch (outcome) {
                case Outcome.Read read -> sources.add(read.source());
                case Outcome.Unread failed -> unread.add(failed.sentence());
            }
        }
        var usable = onePerParty(sources, unread);
        var all = usable.stream().flatMap(source -> source.replies().stream()).toList();
        return new Compiled(document, settled, Compilation.of(base.current().text(), all), usable, List.copyOf(unread));
    }

    private Outcome outcome(Path path) {
        try {
            var read = ReplyReading.read(WordFile.open(path), base, parties);
            return new Outcome.Read(Source.of(read, base.current().name()));
        } catch (Unreadable e) {
            return new Outcome.Unread(e.sentence());
        }
    }

    /// Files in the order of their names, one of each content.
    private static List<Path> distinct(List<Path> replies, List<String> unread) {
        var known = new HashMap<Integer, List<Path>>();
        var distinct = new ArrayList<Path>();
        for (var path : replies.stream()
                .sorted(Comparator.comparing((Path path) -> path.getFileName().toString())
                        .thenComparing(path -> path))
                .toList()) {
            byte[] content = content(path);
            var twin = content.length == 0
                    ? null
                    : twin(known.computeIfAbsent(Arrays.hashCode(content), _ -> new ArrayList<>()), path, content);
            if (twin == null) distinct.add(path);
            else
                unread.add("%s is the same file as %s; it was read once."
                        .formatted(path.getFileName(), twin.getFileName()));
        }
        return distinct;
    }

    private static @org.jspecify.annotations.Nullable Path twin(List<Path> alike, Path path, byte[] content) {
        for (var each : alike) if (Arrays.equals(content(each), content)) return each;
        alike.add(path);
        return null;
    }

    /// Empty for what cannot be opened: the reader says why.
    private static byte[] content(Path path) {
        try {
            return Files.isRegularFile(path) ? Files.readAllBytes(path) : new byte[0];
        } catch (java.io.IOException e) {
            return new byte[0];
        }
    }

    /// A party speaks once. Where two different files are one party's, neither is taken, since which one holds is
    /// not for a program to say.
    private static List<Source> onePerParty(List<Source> sources, List<String> unread) {
        var files = new TreeMap<String, List<Source>>();
        for (var source : sources)
            for (var reply : source.replies())
                files.computeIfAbsent(reply.party(), _ -> new ArrayList<>()).add(source);
        var out = new ArrayList<Source>();
        for (Map.Entry<String, List<Source>> entry : files.entrySet()) {
            if (entry.getValue().size() < 2) continue;
            out.addAll(entry.getValue());
            var names = entry.getValue().stream().map(Source::file).toList();
            unread.add("%s are both of %s; give the one that holds, or tell them apart with --parties."
                    .formatted(Shown.names(names), entry.getKey()));
        }
        return sources.stream().filter(source -> !out.contains(source)).toList();
    }

    /// All replies of one compilation.
    static List<Reply> replies(Compiled compiled) {
        return compiled.sources().stream()
                .flatMap(source -> source.replies().stream())
                .toList();
    }
}
