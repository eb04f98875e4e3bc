package org.redthread.texts.consolidation;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.redthread.redline.Unreadable;
import org.redthread.redline.compile.RoundPapers;
import org.redthread.redline.merge.Ruling;
import org.redthread.redline.table.Format;
import org.redthread.redline.table.Table;

/// A consolidation as a file, for those who work on it elsewhere.
public enum Paper {
    /// The text with everybody's tracked changes and comments.
    COMPILATION("compilation.docx", Type.DOCX, (papers, _) -> papers.compiled()),
    BRACKETED("bracketed.docx", Type.DOCX, (papers, _) -> papers.bracketed()),
    TABLE_DOCX("consolidation.docx", Type.DOCX, table(Format.DOCX)),
    TABLE_XLSX("consolidation.xlsx", Type.XLSX, table(Format.XLSX)),
    TABLE_CSV("consolidation.csv", Type.CSV, table(Format.CSV)),
    TABLE_HTML("consolidation.html", Type.HTML, table(Format.HTML)),
    /// For `redthread settle`.
    CONFLICTS("conflicts.json", Type.JSON, (papers, _) -> papers.decisions());

    private static final class Type {
        static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        static final String CSV = "text/csv;charset=UTF-8";
        static final String HTML = "text/html;charset=UTF-8";
        static final String JSON = "application/json";
    }

    private interface Making {
        byte[] of(RoundPapers papers, Map<String, Ruling> rulings) throws Unreadable;
    }

    private final String file;
    private final String type;
    private final Making making;

    Paper(String file, String type, Making making) {
        this.file = file;
        this.type = type;
        this.making = making;
    }

    private static Making table(Format format) {
        return (papers, rulings) -> papers.consolidation(rulings, format, Table.Order.PROVISION);
    }

    /// @param file as in its address
    public static Optional<Paper> named(String file) {
        return Arrays.stream(values()).filter(paper -> paper.file.equals(file)).findFirst();
    }

    public String file() {
        return file;
    }

    /// Of its content, as in RFC 9110.
    public String type() {
        return type;
    }

    byte[] of(RoundPapers papers, Map<String, Ruling> rulings) throws Unreadable {
        return making.of(papers, rulings);
    }
}
