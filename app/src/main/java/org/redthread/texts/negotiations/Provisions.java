package org.redthread.texts.negotiations;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redthread.record.RecordFile;
import org.redthread.redline.json.Json;
import org.redthread.redline.json.TextJson;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;
import org.redthread.texts.TextPublished;
import org.redthread.thread.Knot;

/// How a text and its provisions are told from any other: by hashes over their words and marks.
public final class Provisions {

    private Provisions() {}

    /// What an amendment is made against: the words of a provision and how they are marked, not its number, which
    /// changes when another provision goes.
    public static String hash(Block block) {
        return sha256(Json.write(TextJson.wording(block.wording())));
    }

    /// Over all provisions with their numbers, kinds and depths.
    public static String checksum(Text text) {
        return sha256(Json.write(text.blocks().stream().map(TextJson::block).toList()));
    }

    /// A provision of one version as the database keeps it.
    record Row(
            UUID dialogueId,
            UUID versionId,
            int place,
            String identity,
            String kind,
            int depth,
            String number,
            boolean typed,
            Object wording,
            String hash,
            UUID knot) {}

    static List<Row> rows(Version version, Text text) {
        var rows = new ArrayList<Row>(text.size());
        for (var block : text.blocks())
            rows.add(new Row(
                    version.dialogueId(),
                    version.id(),
                    rows.size(),
                    block.id().value(),
                    block.kind().name(),
                    block.depth(),
                    block.number(),
                    block.typed(),
                    TextJson.wording(block.wording()),
                    hash(block),
                    knot(version.negotiationId(), block.id()).id()));
        return rows;
    }

    /// The knot of a provision, which is the same in all versions of its text.
    static Knot knot(UUID text, Identity provision) {
        return new Knot(
                TextPublished.Provision.KIND,
                RecordFile.id(TextPublished.Provision.KIND, text + "/" + provision.value()));
    }

    /// Every place of a version that says something and can be pointed at, in their order.
    public static List<TextPublished.Provision> of(Negotiated text, Text words) {
        var provisions = new ArrayList<TextPublished.Provision>();
        var ids = new HashMap<Identity, UUID>();
        for (var block : words.blocks()) {
            if (!isPointedAt(block.kind(), block.wording().text())) continue;
            var id = knot(text.id(), block.id()).id();
            ids.put(block.id(), id);
            provisions.add(new TextPublished.Provision(
                    id,
                    block.id().value(),
                    block.kind().name(),
                    block.typed() ? "" : block.number(),
                    said(block.wording().text()),
                    holder(words, block).map(parent -> ids.get(parent.id())).orElse(null)));
        }
        return provisions;
    }

    /// Notes, frames and what says nothing are not pointed at.
    static boolean isPointedAt(Kind kind, String words) {
        return !kind.isFrame() && kind != Kind.NOTE && !said(words).isEmpty();
    }

    /// Words without what stands among them and is none.
    static String said(String words) {
        return words.replace(String.valueOf(Wording.OBJECT), "").strip();
    }

    /// What a place stands in. A heading stands in no provision, however deep it is set.
    private static Optional<Block> holder(Text words, Block block) {
        var holder = words.parent(block.id());
        while (heads(block) && holder.isPresent() && !heads(holder.get()))
            holder = words.parent(holder.get().id());
        return holder;
    }

    private static boolean heads(Block block) {
        return block.kind() == Kind.HEADING || block.kind() == Kind.PART;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
