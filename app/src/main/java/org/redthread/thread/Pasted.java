package org.redthread.thread;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.redthread.web.Here;

/// What somebody pasted to point at a knot: its place on the thread, or the page of the thing itself.
final class Pasted {

    private static final Pattern HOST = Pattern.compile("^https?://[^/]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUESTION = Pattern.compile("\\?[^#]*");
    private static final Pattern LANGUAGE = Pattern.compile("^/[a-z]{2}(?=/|#|$)");
    private static final Pattern PLACE = Pattern.compile("(?:/api/v1)?(?:/?threads?/|/)?([a-z][a-z-]{0,30})/"
            + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:[/#].*)?");

    private final String inside;

    Pasted(String typed) {
        var path = HOST.matcher(typed.strip()).replaceFirst("");
        inside = LANGUAGE.matcher(QUESTION.matcher(path).replaceFirst("")).replaceFirst("");
    }

    /// Empty where nothing stands under such an address; whether the reader may see what does, is asked elsewhere.
    Optional<Knot> knot(Tellers tellers, Here here) {
        var place = PLACE.matcher(inside);
        return place.matches()
                ? Optional.of(new Knot(place.group(1), UUID.fromString(place.group(2))))
                : tellers.at(inside, here);
    }
}
