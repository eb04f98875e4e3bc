package org.redthread.texts.negotiations;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.redthread.redline.json.Json;
import org.redthread.redline.json.TextJson;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Text;

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
            String hash) {}

    static List<Row> rows(UUID dialogue, UUID version, Text text) {
        var rows = new java.util.ArrayList<Row>(text.size());
        for (var block : text.blocks())
            rows.add(new Row(
                    dialogue,
                    version,
                    rows.size(),
                    block.id().value(),
                    block.kind().name(),
                    block.depth(),
                    block.number(),
                    block.typed(),
                    TextJson.wording(block.wording()),
                    hash(block)));
        return rows;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
