package org.redthread.atlas.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.atlas.figures.Sex;
import org.redthread.atlas.figures.Way;
import org.redthread.atlas.maps.View;
import org.redthread.web.Here;
import org.redthread.web.Language;
import org.redthread.web.UnreadableAddress;

/// What an address of the atlas asks for.
///
/// @param of key of a series
/// @param year null for the last on record
/// @param shade whose shades lie on the map: of people out of the country, or in it
/// @param script of names: `en`, `ru`, `ar`
/// @param all whether every row is shown
public record Question(
        String of, @Nullable Integer year, Sex sex, Way shade, Sort sort, View view, String script, boolean all) {

    /// Languages that countries can be named in.
    static final List<String> SCRIPTS = Stream.concat(
                    Arrays.stream(Language.values()).map(Language::tag), Stream.of("ar"))
            .distinct()
            .toList();

    static final String FIRST = "stock";

    /// In which order rows stand.
    public enum Sort {
        OUT,
        IN,
        NAME
    }

    static Question read(Map<String, String> asked, Here here) {
        return new Question(
                asked.getOrDefault("of", FIRST),
                year(asked.get("year")),
                one(asked, "sex", Sex.ALL),
                one(asked, "shade", Way.OUT),
                one(asked, "sort", Sort.OUT),
                view(asked.getOrDefault("view", "")),
                script(asked.getOrDefault("names", here.language().tag())),
                asked.containsKey("all"));
    }

    private static @Nullable Integer year(@Nullable String asked) {
        if (asked == null || asked.isEmpty()) return null;
        if (!asked.matches("\\d{4}")) throw new UnreadableAddress("year", asked);
        return Integer.valueOf(asked);
    }

    private static View view(String asked) {
        if (asked.isEmpty()) return View.WORLD;
        return View.of(asked).orElseThrow(() -> new UnreadableAddress("view", asked));
    }

    private static String script(String asked) {
        if (!SCRIPTS.contains(asked)) throw new UnreadableAddress("names", asked);
        return asked;
    }

    private static <E extends Enum<E>> E one(Map<String, String> asked, String field, E otherwise) {
        var said = asked.getOrDefault(field, "");
        if (said.isEmpty()) return otherwise;
        for (var constant : otherwise.getDeclaringClass().getEnumConstants())
            if (constant.name().toLowerCase(Locale.ROOT).equals(said)) return constant;
        throw new UnreadableAddress(field, said);
    }

    /// What stands in an address behind the question mark; what goes without saying is left out.
    private Map<String, String> said(Here here) {
        var said = new LinkedHashMap<String, String>();
        if (!of.equals(FIRST)) said.put("of", of);
        if (year != null) said.put("year", String.valueOf(year));
        if (sex != Sex.ALL) said.put("sex", low(sex));
        if (shade != Way.OUT) said.put("shade", low(shade));
        if (sort != Sort.OUT) said.put("sort", low(sort));
        if (view != View.WORLD) said.put("view", view.slug());
        if (!script.equals(here.language().tag())) said.put("names", script);
        if (all) said.put("all", "true");
        return said;
    }

    static String low(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// The same question with one part otherwise, as a query that begins with its mark; empty for no question.
    ///
    /// @param value empty to leave the part out
    String with(String part, String value, Here here) {
        var said = said(here);
        if (value.isEmpty()) said.remove(part);
        else said.put(part, value);
        return query(said);
    }

    String same(Here here) {
        return query(said(here));
    }

    private static String query(Map<String, String> said) {
        var query = new StringBuilder();
        said.forEach((name, value) -> query.append(query.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return query.toString();
    }
}
