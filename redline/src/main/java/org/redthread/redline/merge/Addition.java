package org.redthread.redline.merge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Numeral;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.TypedNumber;
import org.redthread.redline.text.Wording;

/// A block that is written by hand, made after the ones beside it.
final class Addition {

    private final Text base;
    private final Spot spot;
    private final Kind kind;

    Addition(Text base, Spot spot, Kind kind) {
        this.base = base;
        this.spot = spot;
        this.kind = kind;
    }

    Block of(String words) {
        var wording = Wording.of(words);
        var like = like(anchor());
        var typed = like != null && like.typed() ? TypedNumber.of(words) : null;
        if (typed != null) return new Block(id(words), kind, spot.depth(), typed.printed(), true, wording);
        return new Block(id(words), kind, spot.depth(), like == null || like.typed() ? "" : number(like), wording);
    }

    private int anchor() {
        var anchor = spot.anchor();
        return anchor == null ? -1 : base.indexOf(anchor);
    }

    /// The closest block of its kind and depth before it, else the first behind it.
    private @Nullable Block like(int from) {
        var blocks = base.blocks();
        for (int i = from; i >= 0; i--) if (isLike(blocks.get(i))) return blocks.get(i);
        for (int i = from + 1; i < blocks.size(); i++) if (isLike(blocks.get(i))) return blocks.get(i);
        return null;
    }

    private boolean isLike(Block block) {
        return block.kind() == kind && block.depth() == spot.depth();
    }

    /// The number that counts on; a bullet stays a bullet. Those behind it are counted anew when the text is
    /// settled.
    private String number(Block like) {
        int index = base.indexOf(like.id());
        var readings = Numeral.readings(like.number());
        if (readings.isEmpty()) return like.number().chars().anyMatch(Character::isLetterOrDigit) ? "" : like.number();
        var reading = reading(readings, like(index - 1));
        if (index > anchor()) return reading.printed();
        boolean first = kind == Kind.ITEM && base.end(index) <= anchor();
        return reading.withValue(first ? 1 : reading.value() + 1).printed();
    }

    /// After "(h)" an "(i)" is a letter, elsewhere the Roman one.
    private static Numeral reading(List<Numeral> readings, @Nullable Block before) {
        var lowest = readings.getFirst();
        for (var each : readings) {
            if (before != null
                    && each.value() > 1
                    && each.withValue(each.value() - 1).printed().equals(before.number())) return each;
            if (each.value() < lowest.value()) lowest = each;
        }
        return lowest;
    }

    /// Drawn from what is proposed, so that two who propose the same name it alike, and of the form that Word
    /// keeps.
    private Identity id(String words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var seed = digest.digest("%s %s %s".formatted(spot, kind, words).getBytes(StandardCharsets.UTF_8));
            seed[0] &= 0x7F;
            while (true) {
                var id = HexFormat.of().formatHex(seed, 0, 4).toUpperCase(Locale.ROOT);
                if (!id.equals("00000000") && base.indexOf(new Identity(id)) < 0) return new Identity(id);
                seed[3]++;
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
