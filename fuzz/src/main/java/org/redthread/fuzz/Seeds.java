package org.redthread.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.redthread.redline.akn.AkomaNtoso;
import org.redthread.redline.akn.Work;
import org.redthread.redline.compile.Decisions;
import org.redthread.redline.merge.Compilation;
import org.redthread.redline.plain.Markdown;
import org.redthread.redline.plain.PlainText;
import org.redthread.redline.print.Redlined;
import org.redthread.redline.word.TextDocument;

/// Good files for a target to spoil: from nothing but chance no zip and no element would ever come about.
final class Seeds {

    private static final String SAMPLE = """
            # I. Return

            Recalling the last declaration,

            1. Participants [should][Georgia: **shall**] cooperate on *safe* return.[^1]

            - (a) with each other;

            | Who | When |
            | --- | --- |
            | همه | 2027 |

            [^1]: See the annex.
            """;

    private static final String W = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String BY = " w:id=\"1\" w:author=\"A\" w:date=\"2026-03-01T10:00:00Z\"";
    private static final String REVISED = "<w:document" + W + "><w:body><w:p><w:pPr><w:rPr><w:del" + BY
            + "/></w:rPr></w:pPr><w:del" + BY + "><w:r><w:delText>old</w:delText></w:r></w:del><w:ins" + BY
            + "><w:r><w:rPr><w:b/><w:rPrChange" + BY
            + "><w:rPr/></w:rPrChange></w:rPr><w:t>new</w:t></w:r></w:ins></w:p><w:moveFromRangeStart" + BY
            + " w:name=\"m\"/><w:p><w:moveFrom" + BY
            + "><w:r><w:t>moved</w:t></w:r></w:moveFrom></w:p><w:moveFromRangeEnd w:id=\"1\"/><w:tbl><w:tr><w:trPr><w:ins"
            + BY + "/></w:trPr><w:tc><w:tcPr><w:cellDel" + BY
            + "/></w:tcPr><w:p/></w:tc></w:tr></w:tbl><w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>REF a</w:instrText>"
            + "<w:fldChar w:fldCharType=\"end\"/></w:r></w:p><w:sectPr/></w:body></w:document>";

    private Seeds() {}

    /// @param words the target, and the folder for its seeds
    static void main(String[] words) throws IOException {
        var folder = Files.createDirectories(Path.of(words[1]));
        var text = Markdown.read(SAMPLE);
        switch (words[0]) {
            case "Word" -> {
                Files.write(folder.resolve("made"), TextDocument.write(text).content());
                Files.write(folder.resolve("revised"), WordPartTarget.packed(REVISED.getBytes(StandardCharsets.UTF_8)));
            }
            case "WordPart" -> Files.writeString(folder.resolve("revised"), REVISED);
            case "AkomaNtoso" ->
                Files.writeString(
                        folder.resolve("made"),
                        AkomaNtoso.write(
                                        new Work(
                                                "Sample",
                                                "sample",
                                                "Sample",
                                                "1",
                                                "eng",
                                                List.of(new Work.Version("Zero draft", LocalDate.of(2026, 1, 15)))),
                                        text)
                                .content());
            case "Json" -> {
                var other = Markdown.read(SAMPLE.replace("safe", "orderly").replace("1. ", "2. "));
                Files.write(
                        folder.resolve("difference"),
                        Redlined.between("a", text, "b", other).json());
                Files.write(
                        folder.resolve("decisions"),
                        Decisions.template("a", new Compilation(text, List.of(), List.of(), List.of())));
            }
            case "PlainText" ->
                Files.writeString(folder.resolve("made"), PlainText.write(text).content());
            default -> Files.writeString(folder.resolve("made"), SAMPLE);
        }
    }
}
