package org.redthread.office;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.util.logging.Level;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Sets a paper as PDF/UA-1. Nothing is fetched while it is set: no address on a paper is ever opened.
final class Pdf {

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private Pdf() {}

    static void write(Paper paper, OutputStream out) throws IOException {
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useExternalResourceAccessControl(
                        (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (_, _) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useUnicodeBidiSplitter(TurningPoints::new)
                .useUnicodeBidiReorderer(new Joiner())
                .defaultTextDirection(
                        Direction.of(paper.language()) == Direction.RIGHT_TO_LEFT
                                ? TextDirection.RTL
                                : TextDirection.LTR)
                .withProducer("Red Thread")
                .useSVGDrawer(new PdfPictures())
                .withW3cDocument(named(parsed(Leaf.forPdf(paper))), null)
                .toStream(out);
        Face.all(builder);
        builder.run();
    }

    /// A picture is read out by its `alt`, which the library looks for (PDF/UA-1, 7.3).
    private static Document named(Document page) {
        var pictures = page.getElementsByTagName("svg");
        for (int i = 0; i < pictures.getLength(); i++) {
            var picture = (Element) pictures.item(i);
            picture.setAttribute("alt", said(picture, "title") + ". " + said(picture, "desc"));
        }
        return page;
    }

    private static String said(Element picture, String element) {
        return picture.getElementsByTagName(element).item(0).getTextContent();
    }

    /// Of the same kind always, whatever other XML libraries stand on the class path.
    static Document parsed(String page) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("The page of a paper is not well-formed", e);
        }
    }
}
