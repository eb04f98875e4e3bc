package org.redthread.redline.word;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import org.redthread.redline.xml.Characters;
import org.redthread.redline.xml.Element;

/// One short string for the content of an element: equal for the same image, equation or field in two files,
/// although Word numbers such things anew at each saving.
final class Digest {

    private Digest() {}

    /// @param sign what tells the content behind a relationship from other content
    static String of(Element element, UnaryOperator<String> sign) {
        var out = new StringBuilder();
        canonical(element, sign, out);
        return hash(out);
    }

    static String hash(CharSequence canonical) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(canonical.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The element as a string in which nothing is left of how one file happened to be written.
    static String canonical(Element element) {
        var out = new StringBuilder();
        canonical(element, UnaryOperator.identity(), out);
        return out.toString();
    }

    static void canonical(Element element, UnaryOperator<String> sign, StringBuilder out) {
        out.append('<').append(element.name());
        var attributes = element.attributes();
        for (int i = 0; i < attributes.size(); i += 2) {
            var name = attributes.get(i);
            if (isVolatile(element.name(), name)) continue;
            var value = attributes.get(i + 1);
            out.append(' ').append(name).append('=').append(name.startsWith("r:") ? sign.apply(value) : value);
        }
        out.append('>');
        for (var child : element.children()) {
            switch (child) {
                case Element inner -> {
                    if (!isVolatile(inner.name())) canonical(inner, sign, out);
                }
                case Characters characters -> out.append(characters.value());
            }
        }
        out.append("</>");
    }

    /// Elements that say where Word last broke a page or doubted the spelling.
    static boolean isVolatile(String element) {
        return switch (element) {
            case "w:proofErr", "w:lastRenderedPageBreak", "w:bookmarkStart", "w:bookmarkEnd" -> true;
            default -> false;
        };
    }

    /// Attributes that Word sets anew at each saving.
    static boolean isVolatile(String element, String attribute) {
        if (attribute.startsWith("w:rsid") || attribute.startsWith("w14:") || attribute.startsWith("wp14:"))
            return true;
        return switch (attribute) {
            case "id" -> element.equals("wp:docPr") || element.startsWith("v:") || element.endsWith(":cNvPr");
            case "name" -> element.equals("wp:docPr") || element.endsWith(":cNvPr");
            case "o:spid", "o:gfxdata", "xml:space" -> true;
            default -> false;
        };
    }
}
