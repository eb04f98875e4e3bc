package org.redthread.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// What else an address asks of a page, `q=return`, decoded. The date is not among it: it is kept apart.
public record Asked(String name, String value) {

    /// The date that a page answers for, as addresses spell it.
    static final String AS_OF = "as-of";

    /// The questions of a query string, in its order; what cannot be decoded is left out.
    static List<Asked> of(@Nullable String query) {
        var asked = new ArrayList<Asked>();
        if (query == null) return asked;
        UriComponentsBuilder.newInstance().query(query).build().getQueryParams().forEach((name, values) -> {
            for (var value : values) {
                var decoded = decoded(name, value);
                if (decoded != null && !decoded.name().equals(AS_OF)) asked.add(decoded);
            }
        });
        return asked;
    }

    /// @param path may end in a fragment, `/en/kit#figures`, which stays at the end
    static String address(String path, List<Asked> asked, @Nullable LocalDate asOf) {
        var all = new ArrayList<>(asked);
        if (asOf != null) all.add(new Asked(AS_OF, asOf.toString()));
        if (all.isEmpty()) return path;
        var hash = path.indexOf('#');
        var before = hash < 0 ? path : path.substring(0, hash);
        var after = hash < 0 ? "" : path.substring(hash);
        var query = String.join("&", all.stream().map(Asked::encoded).toList());
        return before + (before.contains("?") ? "&" : "?") + query + after;
    }

    private String encoded() {
        return encoded(name) + "=" + encoded(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static @Nullable Asked decoded(String name, @Nullable String value) {
        try {
            return new Asked(decoded(name), value == null ? "" : decoded(value));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String decoded(String text) {
        return UriUtils.decode(text.replace('+', ' '), StandardCharsets.UTF_8);
    }
}
