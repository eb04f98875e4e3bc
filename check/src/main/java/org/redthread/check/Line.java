package org.redthread.check;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A stretch of text freed of Markdown and HTML that remembers where each of its characters came from.
///
/// @param offsets into the text handed in, one for each character and one for the end
record Line(String text, int[] offsets) {

    private static final Pattern MARKUP = Pattern.compile("(?<drop><sup>\\s*[\\d*†‡,\\s]+</sup>"
            + "|</?(?!br\\b|li\\b|td\\b|tr\\b)[A-Za-z][^<>]*>|<!--.*?-->|\\[\\^?\\d{1,3}\\]|\\*\\*+|__+|\\\\(?=\\p{Punct})"
            + "|[\\u00ad\\u200b\\ufeff⁰-⁹¹²³]+"
            + "|(?<![\\p{L}\\p{N}*])\\*(?=\\p{L}[^*]*\\p{L}[.,;:]?\\*)|(?<=[\\p{L}.,;:])\\*(?=[^\\p{L}\\p{N}*]|$)(?<=\\s\\*\\p{L}[^*]{0,200}\\*))"
            + "|(?<entity>&(?:amp|nbsp|quot|lt|gt|apos|ndash|mdash|rsquo|lsquo|ldquo|rdquo|#39|#160);)"
            + "|(?<blank></?(?:br|li|td|tr)\\b[^<>]*>|[ \\u00a0\\u2007\\u202f\\u2009]+)");

    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("&amp;", "&"),
            Map.entry("&quot;", "\""),
            Map.entry("&lt;", "<"),
            Map.entry("&gt;", ">"),
            Map.entry("&apos;", "'"),
            Map.entry("&#39;", "'"),
            Map.entry("&ndash;", "–"),
            Map.entry("&mdash;", "—"),
            Map.entry("&rsquo;", "’"),
            Map.entry("&lsquo;", "‘"),
            Map.entry("&ldquo;", "“"),
            Map.entry("&rdquo;", "”"));

    /// @param start offset of the line in the text handed in
    static Line clean(String raw, int start) {
        var text = new StringBuilder(raw.length());
        var offsets = new int[raw.length() + 1];
        var matcher = MARKUP.matcher(raw);
        var at = 0;
        while (at < raw.length()) {
            var markup = matcher.find(at) ? matcher.start() : raw.length();
            for (; at < markup; at++) {
                offsets[text.length()] = start + at;
                text.append(raw.charAt(at));
            }
            if (at == raw.length()) break;
            var meant = meant(matcher);
            if (!meant.equals(" ") || !text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                if (!meant.isEmpty()) offsets[text.length()] = start + at;
                text.append(meant);
            }
            at = matcher.end();
        }
        offsets[text.length()] = start + raw.length();
        return new Line(text.toString(), Arrays.copyOf(offsets, text.length() + 1)).stripped();
    }

    private static String meant(Matcher markup) {
        if (markup.group("drop") != null) return "";
        if (markup.group("entity") != null) return ENTITIES.getOrDefault(markup.group("entity"), " ");
        return " ";
    }

    Line from(int start) {
        return new Line(text.substring(start), Arrays.copyOfRange(offsets, start, offsets.length));
    }

    Line upTo(int end) {
        return new Line(text.substring(0, end), Arrays.copyOf(offsets, end + 1));
    }

    private Line stripped() {
        var end = text.stripTrailing().length();
        var start = text.length() - text.stripLeading().length();
        if (start >= end) return new Line("", new int[] {offsets[offsets.length - 1]});
        var kept = Arrays.copyOfRange(offsets, start, end + 1);
        return new Line(text.substring(start, end), kept);
    }

    /// The two as one, divided by a line break: so the writer set them, and a list one to a line is read by it.
    Line then(Line next) {
        var both = Arrays.copyOf(offsets, offsets.length + next.offsets.length);
        System.arraycopy(next.offsets, 0, both, offsets.length, next.offsets.length);
        return new Line(text + "\n" + next.text, both);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
