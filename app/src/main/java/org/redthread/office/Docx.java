package org.redthread.office;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A paper as a Word document: its parts, put into one archive.
///
/// Nothing in it tells when or by whom it was made, so that the same paper gives the same bytes and the same checksum.
final class Docx {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final Paper paper;
    private final DocxBody body;

    Docx(Paper paper) {
        this.paper = paper;
        this.body = new DocxBody(paper);
    }

    void write(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        put(zip, "[Content_Types].xml", types());
        put(zip, "_rels/.rels", packageRelationships());
        put(zip, "docProps/core.xml", properties());
        put(zip, "word/document.xml", body.document());
        put(zip, "word/styles.xml", DocxStyles.of(paper));
        put(zip, "word/numbering.xml", numbering());
        put(zip, "word/settings.xml", settings());
        put(zip, "word/header1.xml", header());
        put(zip, "word/footer1.xml", footer());
        put(zip, "word/footnotes.xml", body.footnotes());
        put(zip, "word/_rels/document.xml.rels", body.relationships(part("relationships")));
        put(zip, "word/_rels/footnotes.xml.rels", body.linksOfNotes(part("relationships")));
        for (var picture : body.pictures()) put(zip, "word/" + picture.part(), picture.png());
        zip.finish();
    }

    private static Tags part(String root) {
        return new Tags().open("Relationships", "xmlns", PACKAGE + root);
    }

    private static Tags types() {
        var types = new Tags().open("Types", "xmlns", PACKAGE + "content-types");
        types.empty(
                "Default",
                "Extension",
                "rels",
                "ContentType",
                "application/vnd.openxmlformats-package.relationships+xml");
        types.empty("Default", "Extension", "xml", "ContentType", "application/xml");
        types.empty("Default", "Extension", "png", "ContentType", "image/png");
        types.empty(
                "Override",
                "PartName",
                "/docProps/core.xml",
                "ContentType",
                "application/vnd.openxmlformats-package.core-properties+xml");
        types.empty("Override", "PartName", "/word/document.xml", "ContentType", TYPE + "document.main+xml");
        for (var name : new String[] {"styles", "numbering", "settings", "footnotes"})
            types.empty("Override", "PartName", "/word/" + name + ".xml", "ContentType", TYPE + name + "+xml");
        for (var name : new String[] {"header", "footer"})
            types.empty("Override", "PartName", "/word/" + name + "1.xml", "ContentType", TYPE + name + "+xml");
        return types.close();
    }

    private static Tags packageRelationships() {
        return part("relationships")
                .empty("Relationship", "Id", "rId1", "Type", OFFICE + "/officeDocument", "Target", "word/document.xml")
                .empty(
                        "Relationship",
                        "Id",
                        "rId2",
                        "Type",
                        PACKAGE + "relationships/metadata/core-properties",
                        "Target",
                        "docProps/core.xml")
                .close();
    }

    private Tags properties() {
        var core = new Tags()
                .open(
                        "cp:coreProperties",
                        "xmlns:cp",
                        PACKAGE + "metadata/core-properties",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/");
        core.leaf("dc:title", paper.title());
        if (!paper.symbol().isEmpty()) core.leaf("dc:subject", paper.symbol());
        if (!paper.masthead().isEmpty()) core.leaf("dc:creator", paper.masthead());
        return core.leaf("dc:language", paper.language().toLanguageTag()).close();
    }

    private static Tags numbering() {
        return new Tags()
                .open("w:numbering", "xmlns:w", WORD)
                .open("w:abstractNum", "w:abstractNumId", "1")
                .empty("w:multiLevelType", "w:val", "singleLevel")
                .open("w:lvl", "w:ilvl", "0")
                .empty("w:start", "w:val", "1")
                .empty("w:numFmt", "w:val", "bullet")
                .empty("w:lvlText", "w:val", "•")
                .empty("w:lvlJc", "w:val", "start")
                .open("w:pPr")
                .empty("w:ind", "w:start", "500", "w:hanging", "300")
                .close()
                .close()
                .close()
                .open("w:num", "w:numId", "1")
                .empty("w:abstractNumId", "w:val", "1")
                .close()
                .close();
    }

    private static Tags settings() {
        return new Tags()
                .open("w:settings", "xmlns:w", WORD)
                .open("w:footnotePr")
                .empty("w:footnote", "w:id", "-1")
                .empty("w:footnote", "w:id", "0")
                .close()
                .open("w:compat")
                .empty(
                        "w:compatSetting",
                        "w:name",
                        "compatibilityMode",
                        "w:uri",
                        "http://schemas.microsoft.com/office/word",
                        "w:val",
                        "15")
                .close()
                .close();
    }

    private Tags header() {
        var header = new Tags().open("w:hdr", "xmlns:w", WORD).open("w:p").open("w:pPr");
        header.empty("w:pStyle", "w:val", "Header").open("w:tabs");
        header.empty(
                        "w:tab",
                        "w:val",
                        "end",
                        "w:pos",
                        String.valueOf(paper.sheet().measure()))
                .close()
                .close();
        DocxBody.text(header.open("w:r"), paper.masthead() + "\t" + paper.symbol());
        return header.close().close().close();
    }

    private static Tags footer() {
        var footer = new Tags().open("w:ftr", "xmlns:w", WORD).open("w:p").open("w:pPr");
        footer.empty("w:pStyle", "w:val", "Footer").close();
        field(footer, "PAGE");
        DocxBody.text(footer.open("w:r"), " / ").close();
        field(footer, "NUMPAGES");
        return footer.close().close();
    }

    private static void field(Tags into, String name) {
        into.open("w:fldSimple", "w:instr", " " + name + " ")
                .open("w:r")
                .leaf("w:t", "1")
                .close()
                .close();
    }

    private static void put(ZipOutputStream zip, String name, Tags part) throws IOException {
        put(zip, name, (HEAD + part).getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ZipOutputStream zip, String name, byte[] part) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 2, 0, 0));
        zip.putNextEntry(entry);
        zip.write(part);
    }
}
