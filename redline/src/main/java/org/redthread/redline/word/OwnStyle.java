package org.redthread.redline.word;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.text.Kind;

/// A style by which a document that we made from a bare text says what a block is and how deep it stands, so that
/// nothing has to be guessed when it comes back. Word shows it by its name, "Red Thread provision 2".
///
/// @param kind null for the empty paragraph that Word wants where the text has none: at the end of a cell, or
///     between two tables
/// @param depth below the document or the cell that it stands in
record OwnStyle(@Nullable Kind kind, int depth) {

    static final OwnStyle FILLER = new OwnStyle(null, 0);

    private static final String PREFIX = "Red Thread ";
    private static final Pattern NAME = Pattern.compile(PREFIX + "([a-z]{3,9}) ([0-9]{1,4})");

    static @Nullable OwnStyle of(String name) {
        if (name.equals(FILLER.name())) return FILLER;
        var matcher = NAME.matcher(name);
        if (!matcher.matches()) return null;
        for (var kind : Kind.values())
            if (named(kind).equals(matcher.group(1))) return new OwnStyle(kind, Integer.parseInt(matcher.group(2)) - 1);
        return null;
    }

    private static String named(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    String name() {
        return kind == null ? PREFIX + "filler" : PREFIX + named(kind) + " " + (depth + 1);
    }

    String id() {
        return name().replace(" ", "");
    }

    /// Headings stand in Word's navigation at their depth, parts above all.
    private int outline() {
        return kind == Kind.PART ? 0 : Math.min(8, depth);
    }

    /// Its definition (ECMA-376 part 1, section 17.7.4.17).
    String definition() {
        if (kind == Kind.TABLE)
            return "<w:style w:type=\"table\" w:styleId=\"%s\"><w:name w:val=\"%s\"/><w:tblPr><w:tblBorders>%s</w:tblBorders></w:tblPr></w:style>"
                    .formatted(id(), name(), borders());
        boolean heading = kind == Kind.HEADING || kind == Kind.PART;
        var form = heading
                ? "<w:pPr><w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\"/><w:outlineLvl w:val=\"%d\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"%d\"/></w:rPr>"
                        .formatted(outline(), Math.max(22, 32 - 3 * outline()))
                : "<w:pPr><w:spacing w:after=\"%d\"/><w:ind w:left=\"%d\"/></w:pPr>"
                        .formatted(kind == null ? 0 : 120, indent());
        return "<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:name w:val=\"%s\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/>%s</w:style>"
                .formatted(id(), name(), form);
    }

    /// In twentieths of a point; a centimetre a level.
    int indent() {
        return 567 * Math.min(depth, 12);
    }

    private static String borders() {
        var out = new StringBuilder();
        for (var side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"})
            out.append("<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"/>".formatted(side));
        return out.toString();
    }
}
