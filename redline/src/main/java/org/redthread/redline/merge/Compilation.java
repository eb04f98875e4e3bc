package org.redthread.redline.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.redthread.redline.text.Comment;
import org.redthread.redline.text.Text;

/// What all parties together propose to change in one base: amendments in the order of the text, and where they
/// clash.
///
/// The same whatever the order of the replies.
public record Compilation(Text base, List<Amendment> amendments, List<Conflict> conflicts, List<Remark> remarks) {

    public Compilation {
        amendments = List.copyOf(amendments);
        conflicts = List.copyOf(conflicts);
        remarks = List.copyOf(remarks);
    }

    /// A comment that belongs to no amendment.
    public record Remark(String party, Comment comment) {}

    /// @param replies each of another party
    /// @throws IllegalArgumentException when two are of one party
    public static Compilation of(Text base, List<Reply> replies) {
        return new Merging(base, replies).compilation();
    }

    public Optional<Amendment> amendment(String id) {
        return Optional.ofNullable(byId().get(id));
    }

    public Map<String, Amendment> byId() {
        var found = new HashMap<String, Amendment>();
        amendments.forEach(each -> found.put(each.id(), each));
        return found;
    }

    /// By [Change#key()]: unlike its id, an amendment's key does not change when another reply comes in.
    public Map<String, Amendment> byKey() {
        var found = new HashMap<String, Amendment>();
        amendments.forEach(each -> found.put(each.change().key(), each));
        return found;
    }

    /// Whether a conflict is about words of one block only, so that its alternatives can stand side by side
    /// there.
    public boolean isInWords(Conflict conflict) {
        var disputed = conflict.alternatives().stream()
                .flatMap(each -> each.amendments().stream())
                .collect(Collectors.toSet());
        return conflict.at() != null
                && amendments.stream()
                        .filter(each -> disputed.contains(each.id()))
                        .map(Amendment::change)
                        .allMatch(change -> change instanceof Change.Words || change instanceof Change.Split);
    }

    /// Every party that wrote something, by name.
    public List<String> parties() {
        return java.util.stream.Stream.concat(
                        amendments.stream().flatMap(each -> each.parties().stream()),
                        remarks.stream().map(Remark::party))
                .distinct()
                .sorted()
                .toList();
    }
}
