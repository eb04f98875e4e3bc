package org.redthread.office;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// The ways in which a [Paper] leaves the house. All say the same words in the same order.
public enum Printer {
    /// ISO/IEC 29500 as Word and LibreOffice read it; the same paper gives the same bytes.
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document") {
        @Override
        public void print(Paper paper, OutputStream out) throws IOException {
            new Docx(paper).write(out);
        }
    },
    /// PDF/UA-1 (ISO 14289-1): tagged, every face embedded.
    PDF("pdf", "application/pdf") {
        @Override
        public void print(Paper paper, OutputStream out) throws IOException {
            Pdf.write(paper, out);
        }
    },
    /// A whole page that needs nothing from outside.
    HTML("html", "text/html;charset=utf-8") {
        @Override
        public void print(Paper paper, OutputStream out) throws IOException {
            out.write(Leaf.page(paper).getBytes(StandardCharsets.UTF_8));
        }
    };

    private final String extension;
    private final String mediaType;

    Printer(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /// Writes the paper; leaves the stream open.
    public abstract void print(Paper paper, OutputStream out) throws IOException;

    /// As it ends an address or a file's name, without the dot.
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /// @param extension as somebody asks for it in an address
    public static Optional<Printer> of(String extension) {
        return Arrays.stream(values())
                .filter(printer -> printer.extension.equals(extension))
                .findFirst();
    }
}
