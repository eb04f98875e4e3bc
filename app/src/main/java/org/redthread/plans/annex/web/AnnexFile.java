package org.redthread.plans.annex.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.redthread.office.Printer;
import org.redthread.office.Spreadsheet;
import org.redthread.plans.annex.Printable;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// Hands an annex out as a file.
///
/// @param name without an ending
record AnnexFile(String name, Printable prints) {

    /// @param format `xlsx`, `csv` or `docx`
    /// @throws NoSuchPage for any other
    void send(String format, Here here, HttpServletResponse response) throws IOException {
        var disposition = ContentDisposition.attachment().filename(name + "." + format);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.build().toString());
        switch (format) {
            case "xlsx" -> {
                response.setContentType(Spreadsheet.XLSX);
                Spreadsheet.xlsx(
                        List.of(prints.tab()), here.language().locale().toLocale(), response.getOutputStream());
            }
            case "csv" -> {
                response.setContentType(Spreadsheet.CSV);
                Spreadsheet.csv(prints.tab(), response.getOutputStream());
            }
            case "docx" -> {
                response.setContentType(Printer.DOCX.mediaType());
                Printer.DOCX.print(prints.paper(), response.getOutputStream());
            }
            default -> throw new NoSuchPage("page");
        }
    }
}
