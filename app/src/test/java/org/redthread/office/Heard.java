package org.redthread.office;

import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// The words of a tagged PDF in the order of its tags, as a screen reader says them. Spaces are left out, since
/// between two tags nobody can tell them, and letters tied together are taken apart.
final class Heard {

    private final Map<PDPage, Map<Integer, String>> pages = new HashMap<>();
    private final StringBuilder out = new StringBuilder();

    private Heard() {}

    static String of(PDDocument pdf) throws IOException {
        var heard = new Heard();
        for (var page : pdf.getPages()) {
            var extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            var marked = new HashMap<Integer, String>();
            extractor.getMarkedContents().forEach(content -> collect(content, marked));
            heard.pages.put(page, marked);
        }
        heard.walk(pdf.getDocumentCatalog().getStructureTreeRoot(), null);
        return squeezed(heard.out.toString());
    }

    static String squeezed(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> into) {
        var words = new StringBuilder();
        for (var each : content.getContents()) {
            if (each instanceof TextPosition position) words.append(position.getUnicode());
            if (each instanceof PDMarkedContent inner) collect(inner, into);
        }
        into.merge(content.getMCID(), words.toString(), String::concat);
    }

    private void walk(PDStructureNode node, @Nullable PDPage page) {
        for (var kid : node.getKids()) {
            switch (kid) {
                case PDStructureElement element -> walk(element, element.getPage() == null ? page : element.getPage());
                case Integer id -> say(page, id);
                case PDMarkedContentReference reference ->
                    say(reference.getPage() == null ? page : reference.getPage(), reference.getMCID());
                default -> {
                    // A link's own object: its words stand beside it.
                }
            }
        }
    }

    private void say(@Nullable PDPage page, int id) {
        if (page == null) throw new IllegalStateException("Words on no page");
        var words = pages.getOrDefault(page, Map.of()).get(id);
        if (words != null) out.append(words);
    }
}
