package org.redthread.check.reading;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/// Reads the text of a PDF, page by page, until it is long enough.
final class Pdf {

    private static final int MOST_PAGES = 500;
    private static final long MEMORY = 128L * 1024 * 1024;

    /// Held, since the logging system forgets a logger nobody holds; what is odd in a stranger's file is no news of
    /// ours.
    private static final Logger[] SILENCED = {
        Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox")
    };

    static {
        for (var logger : SILENCED) logger.setLevel(Level.OFF);
    }

    private Pdf() {}

    static String text(byte[] content) throws IOException {
        try (var pdf =
                Loader.loadPDF(content, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MEMORY).streamCache)) {
            if (pdf.getNumberOfPages() > MOST_PAGES)
                throw new UnusableDocument("The PDF has more than " + MOST_PAGES + " pages.");
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            stripper.setParagraphStart("\n");
            stripper.setPageEnd("\n");
            var text = new StringBuilder();
            for (var page = 1; page <= pdf.getNumberOfPages() && text.length() <= Documents.LONGEST_TEXT; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                text.append(stripper.getText(pdf));
            }
            if (text.toString().isBlank())
                throw new UnusableDocument(
                        "There is no text in the PDF: it may be a scan, which would have to be read by OCR first.");
            return text.toString();
        } catch (InvalidPasswordException e) {
            throw new UnusableDocument("The PDF is protected by a password; save it without one.");
        }
    }
}
