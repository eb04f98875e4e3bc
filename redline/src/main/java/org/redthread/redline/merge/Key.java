package org.redthread.redline.merge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Mark;
import org.redthread.redline.text.Wording;

/// What a change says, as one string: equal for two parties who propose the same, and the order of all that has
/// no other.
///
/// Identities of new blocks are left out, since each party's Word draws its own.
final class Key {

    private Key() {}

    /// 128 bits of SHA-256 over the key, in hexadecimal digits.
    static String digest(Change change) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(of(change).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(Change change) {
        return switch (change) {
            case Change.Words each ->
                "words %s %09d %09d %s%s"
                        .formatted(each.at(), each.from(), each.to(), said(each.with()), notes(each.notes()));
            case Change.Split each ->
                "split %s %09d %s"
                        .formatted(each.at(), each.cut(), said(each.rest().wording()));
            case Change.Join each -> "join " + each.at();
            case Change.Drop each -> "drop " + each.all();
            case Change.Place each ->
                "place " + each.at()
                        + each.blocks().stream()
                                .map(block -> each.moved().contains(block.id())
                                        ? "\u0001move " + block.id()
                                        : "\u0001" + said(block))
                                .collect(Collectors.joining())
                        + notes(each.notes());
            case Change.Recast each -> "recast %s %s %d".formatted(each.at(), each.kind(), each.depth());
            case Change.Adrift each -> "adrift %s %s\u0001%s".formatted(each.at(), each.was(), each.proposed());
        };
    }

    private static String notes(java.util.List<Block> notes) {
        return notes.stream().map(note -> "\u0002" + said(note.wording())).collect(Collectors.joining());
    }

    private static String said(Block block) {
        return "%s %d %s".formatted(block.kind(), block.depth(), said(block.wording()));
    }

    private static String said(Wording wording) {
        if (wording.marks().isEmpty()) return wording.text();
        return wording.text()
                + wording.marks().stream()
                        .map(mark -> "\u0003%s %d-%d %s"
                                .formatted(
                                        mark.style(),
                                        mark.from(),
                                        mark.to(),
                                        mark.style() == Mark.Style.NOTE ? "" : mark.target()))
                        .collect(Collectors.joining());
    }
}
