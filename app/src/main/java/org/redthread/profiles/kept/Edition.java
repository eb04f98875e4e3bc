package org.redthread.profiles.kept;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redthread.profiles.Profile;
import org.redthread.sql.Rows;

/// A profile as it was frozen, for good, as far as one reader may read it.
///
/// @param manifest all parts with their checksums, also those that the reader does not get
/// @param checksum SHA-256 over the manifest, by which the edition is cited
/// @param opened the parts that the reader gets
public record Edition(
        UUID profileId,
        int number,
        UUID dialogueId,
        UUID partyId,
        Profile.Kind kind,
        int template,
        int describes,
        String language,
        State state,
        boolean sample,
        Instant frozenAt,
        String frozenBy,
        List<Line> manifest,
        String checksum,
        List<Opened> opened) {

    public record Line(String part, String checksum) {}

    /// @param content [Content] as JSON, as it was frozen to the letter
    public record Opened(String part, String salt, String content) {

        public Content read() {
            return Rows.one(content, Content.class);
        }

        Line line() {
            return new Line(part, sha256(salt + "\n" + content));
        }
    }

    /// What a part says.
    ///
    /// @param outOfDate languages of translations that were behind the original
    public record Content(
            List<KeptProfile.Wording> wordings,
            List<String> outOfDate,
            List<KeptProfile.Figure> figures,
            List<KeptProfile.DataGap> gaps) {}

    /// What the checksum is made of: the profile, the number, and a line a part.
    static String checksum(UUID profile, int number, List<Line> manifest) {
        var said =
                new StringBuilder().append(profile).append(' ').append(number).append('\n');
        manifest.forEach(line ->
                said.append(line.part()).append(' ').append(line.checksum()).append('\n'));
        return sha256(said.toString());
    }

    /// Whether what the reader got is what was frozen.
    public boolean proves() {
        return checksum(profileId, number, manifest).equals(checksum)
                && opened.stream().map(Opened::line).allMatch(manifest::contains);
    }

    public List<Template.Part> parts() {
        return Template.of(template).of(kind);
    }

    /// Empty where the part is not open to the reader.
    public Optional<Content> content(String part) {
        return opened.stream()
                .filter(one -> one.part().equals(part))
                .findFirst()
                .map(Opened::read);
    }

    /// Its page within that of its dialogue.
    public String inside() {
        return "/profiles/kept/" + profileId + "/editions/" + number;
    }

    private static String sha256(String words) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
