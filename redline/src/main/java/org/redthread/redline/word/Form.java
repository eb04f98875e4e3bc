package org.redthread.redline.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.xml.Element;

/// Properties compared: of runs, paragraphs, rows, cells and sections.
///
/// Two are the same when they hold the same elements in whatever order. The language for the spelling checker and
/// Word's own hints are no form: they change with each writer's machine.
final class Form {

    private static final Set<String> NO_FORM = Set.of(
            "w:lang",
            "w:noProof",
            "w:rPrChange",
            "w:pPrChange",
            "w:tblPrChange",
            "w:tcPrChange",
            "w:trPrChange",
            "w:sectPrChange",
            "w:tblGridChange",
            "w:ins",
            "w:del",
            "w:moveFrom",
            "w:moveTo",
            "w:cellIns",
            "w:cellDel");

    private Form() {}

    /// Equal for properties that look the same; empty for none.
    static String of(@Nullable Element properties, String... besides) {
        if (properties == null || properties.children().isEmpty()) return "";
        var parts = new ArrayList<String>();
        for (var child : properties.elements()) {
            if (NO_FORM.contains(child.name()) || List.of(besides).contains(child.name())) continue;
            if (isStyleDefault(child)) continue;
            parts.add(Digest.canonical(child));
        }
        parts.sort(null);
        return String.join("", parts);
    }

    /// A paragraph's own form: without the look of its mark and without the section that ends with it.
    static String ofParagraph(@Nullable Element properties) {
        return of(properties, "w:rPr", "w:sectPr");
    }

    static String ofMark(@Nullable Element paragraphProperties) {
        return of(paragraphProperties == null ? null : paragraphProperties.child("w:rPr"));
    }

    private static boolean isStyleDefault(Element child) {
        return child.is("w:rPr") && child.children().isEmpty();
    }
}
