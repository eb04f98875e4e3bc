package org.redthread.redline.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A number that was typed as words at the beginning of a paragraph, as in texts that went through e-mail.
///
/// @param provision whether it counts provisions ("12.", "3 bis.", "(4)") rather than points below one ("(a)",
///     "–")
public record TypedNumber(String printed, boolean provision) {

    // The possessive quantifiers keep both patterns linear in hostile input.
    private static final Pattern PROVISION = Pattern.compile(
            "^\\s{0,20}+((?:\\d{1,3}+(?:\\.\\d{1,3}+)*+ ?(?:bis|ter|quater)?[.)])|\\(\\d{1,3}+\\)|\\d{1,3}+(?:\\.\\d{1,3}+)++)\\s");
    private static final Pattern POINT = Pattern.compile("^\\s{0,20}+(\\([a-z]{1,4}+\\)|[a-z]\\)|[•–—▪-])\\s");

    public static @Nullable TypedNumber of(String text) {
        var provision = PROVISION.matcher(text);
        if (provision.lookingAt()) return new TypedNumber(provision.group(1), true);
        var point = POINT.matcher(text);
        return point.lookingAt() ? new TypedNumber(point.group(1), false) : null;
    }
}
