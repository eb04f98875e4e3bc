package org.redthread.texts.negotiations;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.texts.Text;
import org.redthread.web.Findings;
import org.redthread.web.Zones;

/// What is typed to begin a text.
///
/// @param followsId the text of the record that it comes after
public record Beginning(
        String title,
        String symbol,
        Text.Kind kind,
        String language,
        ZoneId zone,
        @Nullable UUID followsId) {

    private static final Pattern SYMBOL = Pattern.compile("[A-Z]{2,8}(/[A-Z0-9][A-Z0-9.-]{0,19}){1,6}");

    /// Empty where something cannot be taken; the findings say what.
    public static Optional<Beginning> read(Map<String, String> typed, Findings findings) {
        var title = typed.getOrDefault("title", "").strip();
        findings.addIf(title.isEmpty() || title.length() > 300, "title", "negotiations.title.no");
        var symbol = typed.getOrDefault("symbol", "").strip();
        findings.addIf(!SYMBOL.matcher(symbol).matches(), "symbol", "negotiations.symbol.no");
        var kind = Arrays.stream(Text.Kind.values())
                .filter(each -> each != Text.Kind.DRAFT && each.name().equals(typed.get("kind")))
                .findFirst();
        findings.addIf(kind.isEmpty(), "kind", "negotiations.kind.no");
        var language = typed.getOrDefault("language", "");
        findings.addIf(!language.matches("[a-z]{2}"), "language", "negotiations.language.no");
        var zone = Zones.known(typed.getOrDefault("zone", ""));
        findings.addIf(zone.isEmpty(), "zone", "negotiations.zone.no");
        var follows = typed.getOrDefault("follows", "");
        if (!findings.isEmpty() || kind.isEmpty() || zone.isEmpty()) return Optional.empty();
        return Optional.of(new Beginning(
                title,
                symbol,
                kind.get(),
                language,
                zone.get(),
                follows.matches("[0-9a-f-]{36}") ? UUID.fromString(follows) : null));
    }

    Negotiated text(Dialogue dialogue, UUID id, Instant now, String by) {
        return new Negotiated(
                dialogue.id(),
                id,
                slug(title).isEmpty() ? slug(symbol) : slug(title),
                title,
                kind,
                symbol,
                language,
                zone,
                State.DRAFT,
                dialogue.sample(),
                followsId,
                null,
                false,
                now,
                by,
                0,
                null,
                List.of());
    }

    /// For its address: what of the words is in Latin letters, without signs.
    static String slug(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var slug = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.length() <= 80 ? slug : slug.substring(0, 80).replaceAll("-$", "");
    }
}
