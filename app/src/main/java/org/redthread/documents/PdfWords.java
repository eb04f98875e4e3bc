package org.redthread.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.text.PDFTextStripper;

/// A process of its own: writes the words of a PDF to its standard output, in UTF-8, a form feed after each page.
///
/// It ends with 0 where the file was read to its end or to as many letters as anybody wants, and otherwise as Java
/// ends with what it could not bear.
final class PdfWords {

    private PdfWords() {}

    static void main(String[] words) throws IOException {
        // What is logged is not what the file says.
        System.setOut(System.err);
        try (var document = Loader.loadPDF(new File(words[0]), "", null, null, IOUtils.createMemoryOnlyStreamCache());
                var out = new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), UTF_8)) {
            var stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            var letters = 0;
            for (var page = 1; page <= document.getNumberOfPages() && letters < FileWords.LONGEST; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                var said = stripper.getText(document);
                letters += said.length();
                out.write(said);
                out.write('\f');
            }
        }
    }
}
