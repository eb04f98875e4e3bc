package org.redthread.office;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.Normalizer2;
import com.openhtmltopdf.bidi.BidiReorderer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Joins the letters of Arabic script, which the PDF library sets one by one.
///
/// The joined shapes are those of Unicode's Arabic Presentation Forms (U+FB50 to U+FEFC), found by their names and
/// decompositions, so that the letters of Persian, Dari and Urdu join as those of Arabic do; ICU's own shaper leaves
/// them apart. A letter without such forms, as some of Pashto, keeps its one shape and its neighbours theirs.
final class Joiner implements BidiReorderer {

    private enum Shape {
        ISOLATED,
        FINAL,
        INITIAL,
        MEDIAL
    }

    private static final int LAM = 0x0644;
    private static final int TRANSPARENT = UCharacter.JoiningType.TRANSPARENT;

    private static final Map<Integer, Map<Shape, String>> SHAPES = new HashMap<>();
    private static final Map<Integer, Map<Shape, String>> LAM_ALEF = new HashMap<>();
    private static final Map<String, String> PLAIN = new HashMap<>();

    static {
        var compose = Normalizer2.getNFKCInstance();
        for (int form = 0xFB50; form <= 0xFEFC; form++) {
            var name = UCharacter.getName(form);
            if (name == null || !name.startsWith("ARABIC L") || !name.endsWith(" FORM")) continue;
            var letters = compose.normalize(Character.toString(form));
            var shape = Shape.valueOf(name.split(" ")[name.split(" ").length - 2]);
            var shaped = Character.toString(form);
            if (letters.length() == 1) put(SHAPES, letters.charAt(0), shape, shaped);
            else if (form >= 0xFEF5) put(LAM_ALEF, letters.charAt(1), shape, shaped);
            else continue;
            PLAIN.put(shaped, letters);
        }
    }

    private static void put(Map<Integer, Map<Shape, String>> into, int letter, Shape shape, String shaped) {
        into.computeIfAbsent(letter, _ -> new EnumMap<>(Shape.class)).put(shape, shaped);
    }

    @Override
    public String shapeText(String text) {
        if (text.chars().noneMatch(c -> c >= 0x0600 && c <= 0x08FF)) return text;
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int letter = text.charAt(i);
            boolean before = joinsOnward(text, i);
            var ligature = letter == LAM && i + 1 < text.length() ? LAM_ALEF.get((int) text.charAt(i + 1)) : null;
            if (ligature != null) {
                out.append(ligature.get(before ? Shape.FINAL : Shape.ISOLATED));
                i++;
                continue;
            }
            var shapes = SHAPES.get(letter);
            out.append(
                    shapes == null ? Character.toString(letter) : fitting(shapes, before, joinsBack(text, i), letter));
        }
        return out.toString();
    }

    private static String fitting(Map<Shape, String> shapes, boolean before, boolean after, int letter) {
        var wanted = before ? after ? Shape.MEDIAL : Shape.FINAL : after ? Shape.INITIAL : Shape.ISOLATED;
        var found = shapes.get(wanted);
        // A letter that joins to the one before it only.
        if (found == null && after) found = shapes.get(before ? Shape.FINAL : Shape.ISOLATED);
        return found == null ? Character.toString(letter) : found;
    }

    /// Whether what stands before `i` holds on to it.
    private static boolean joinsOnward(String text, int i) {
        int before = i - 1;
        while (before >= 0 && joining(text, before) == TRANSPARENT) before--;
        return before >= 0
                && switch (joining(text, before)) {
                    case UCharacter.JoiningType.DUAL_JOINING,
                            UCharacter.JoiningType.LEFT_JOINING,
                            UCharacter.JoiningType.JOIN_CAUSING -> true;
                    default -> false;
                };
    }

    /// Whether what stands behind `i` holds on to it, and it to that.
    private static boolean joinsBack(String text, int i) {
        if (joining(text, i) != UCharacter.JoiningType.DUAL_JOINING) return false;
        int after = i + 1;
        while (after < text.length() && joining(text, after) == TRANSPARENT) after++;
        return after < text.length()
                && switch (joining(text, after)) {
                    case UCharacter.JoiningType.DUAL_JOINING,
                            UCharacter.JoiningType.RIGHT_JOINING,
                            UCharacter.JoiningType.JOIN_CAUSING -> true;
                    default -> false;
                };
    }

    private static int joining(String text, int i) {
        return UCharacter.getIntPropertyValue(text.charAt(i), UProperty.JOINING_TYPE);
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        return Bidi.writeReverse(text, Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
    }

    /// One line of words with its letters joined, from left to right as they are seen.
    String seen(String words) {
        if (!Bidi.requiresBidi(words.toCharArray(), 0, words.length())) return words;
        var bidi = new Bidi(shapeText(words), Bidi.LEVEL_DEFAULT_LTR);
        return bidi.writeReordered(Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
    }

    /// The letter itself, where a face lacks its joined shape.
    @Override
    public String deshapeText(@Nullable String text) {
        return text == null ? "" : PLAIN.getOrDefault(text, text);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
