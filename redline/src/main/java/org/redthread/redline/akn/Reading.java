package org.redthread.redline.akn;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.Unheld;
import org.redthread.redline.Unreadable;
import org.redthread.redline.plain.Reader;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Mark;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;
import org.redthread.redline.xml.Decoded;

/// Reads one document in one pass: ours without loss, those of others as far as a text can hold them.
///
/// Document types are refused and nothing is fetched. Proposed words (`ins`, quotations) are left out, those
/// proposed to go (`del`) stay: what comes out is the base.
final class Reading {

    /// The namespace of the one thing that Akoma Ntoso has no word for: that a number was typed.
    static final String OWN = "urn:redthread:text";

    private static final int DEEPEST = 400;

    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_COALESCING, true);
        FACTORY.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        // Else the JDK prints what is wrong with a file before it throws it.
        FACTORY.setXMLReporter((_, _, _, _) -> {});
        // The JDK stops at 100 by itself and calls it malformed.
        FACTORY.setProperty("jdk.xml.maxElementDepth", String.valueOf(DEEPEST + 10));
    }

    /// A block that is being read.
    private static final class Draft {
        final Kind kind;
        final Identity id;
        final int depth;
        final boolean typed;
        final StringBuilder number = new StringBuilder();
        final StringBuilder text = new StringBuilder();
        final List<Mark> marks = new ArrayList<>();
        boolean spoken;

        Draft(Kind kind, Identity id, int depth, boolean typed) {
            this.kind = kind;
            this.id = id;
            this.depth = depth;
            this.typed = typed;
        }

        Block block() {
            var wording = kind.isFrame() ? Wording.EMPTY : new Wording(text.toString(), marks);
            return new Block(id, kind, depth, number.toString(), typed, wording);
        }
    }

    /// An element that is open.
    ///
    /// @param draft the block that it opened, or null
    /// @param into where characters go
    private record Open(
            String name,
            @Nullable Draft draft,
            @Nullable StringBuilder into,
            int from,
            Mark.@Nullable Style style,
            String target) {}

    private final String file;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Draft> notes = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Deque<Draft> holders = new ArrayDeque<>();
    private final Set<Identity> taken = new HashSet<>();
    private final TreeMap<String, Integer> unknown = new TreeMap<>();

    Reading(String file) {
        this.file = file;
    }

    static String written(Identity id) {
        return id.value()
                .replace("%", "%25")
                .replace(" ", "%20")
                .replace("\t", "%09")
                .replace("\n", "%0A")
                .replace("\r", "%0D");
    }

    private static String read(String written) {
        return written.replace("%0D", "\r")
                .replace("%0A", "\n")
                .replace("%09", "\t")
                .replace("%20", " ")
                .replace("%25", "%");
    }

    Reader read(byte[] content) throws Unreadable {
        try {
            var from = FACTORY.createXMLStreamReader(Decoded.of(new ByteArrayInputStream(content)));
            try {
                document(from);
            } finally {
                from.close();
            }
        } catch (XMLStreamException | IOException e) {
            throw new Unreadable(file, "is not well-formed XML; save it anew where it comes from.", e);
        }
        var blocks = new ArrayList<Block>();
        drafts.forEach(draft -> blocks.add(draft.block()));
        notes.forEach(draft -> blocks.add(draft.block()));
        var notices = new ArrayList<Unheld>();
        unknown.forEach((name, count) -> notices.add(new Unheld(Unheld.What.ELEMENTS, name, count)));
        return new Reader(new Text(blocks), notices);
    }

    private void document(XMLStreamReader from) throws XMLStreamException, Unreadable {
        boolean begun = false;
        while (from.hasNext()) {
            switch (from.next()) {
                case XMLStreamConstants.DTD ->
                    throw new Unreadable(file, "declares a document type, which no Akoma Ntoso does; do not open it.");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (!begun
                            && !(from.getLocalName().equals("akomaNtoso")
                                    && AkomaNtoso.NAMESPACE.equals(from.getNamespaceURI())))
                        throw new Unreadable(file, "is not Akoma Ntoso 3.0; give a document of that format.");
                    begun = true;
                    if (open.size() > DEEPEST) throw new Unreadable(file, "is nested too deeply; no text is.");
                    if (isLeftOut(from)) skip(from);
                    else start(from);
                }
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    characters(from.getText());
                default -> {
                    // Comments and instructions are no words.
                }
            }
        }
    }

    private static boolean isLeftOut(XMLStreamReader from) {
        return switch (from.getLocalName()) {
            case "meta", "ins", "quotedStructure", "quotedText" -> true;
            case "hcontainer" -> "amendment".equals(from.getAttributeValue(null, "name"));
            default -> false;
        };
    }

    private static void skip(XMLStreamReader from) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = from.next();
            if (event == XMLStreamConstants.START_ELEMENT) depth++;
            else if (event == XMLStreamConstants.END_ELEMENT) depth--;
        }
    }

    private void start(XMLStreamReader from) {
        var name = from.getLocalName();
        var kind = kind(name, from);
        if (kind != null) {
            block(name, kind, from);
            return;
        }
        var holder = holders.peek();
        switch (name) {
            case "num" -> push(name, null, holder == null ? null : holder.number, null, "");
            case "heading", "subheading", "crossHeading" -> words(name, holder, from);
            case "p", "block", "longTitle", "docTitle" -> paragraph(name, holder, from);
            case "authorialNote" -> note(name, from);
            case "eol", "br" -> {
                if (into() != null) into().append('\n');
                push(name, null, null, null, "");
            }
            case "b" -> mark(name, Mark.Style.BOLD, "");
            case "i" -> mark(name, Mark.Style.ITALIC, "");
            case "u" -> mark(name, Mark.Style.UNDERLINE, "");
            case "sub" -> mark(name, Mark.Style.SUB, "");
            case "sup" -> mark(name, Mark.Style.SUPER, "");
            case "a" -> mark(name, Mark.Style.LINK, attribute(from, "href"));
            case "ref" ->
                mark(name, Mark.Style.REFERENCE, attribute(from, "href").replaceFirst("^#", ""));
            case "span" -> span(name, from);
            default -> {
                if (into() != null && !name.equals("del")) unknown.merge(name, 1, Integer::sum);
                push(name, null, into(), null, "");
            }
        }
    }

    private void span(String name, XMLStreamReader from) {
        switch (attribute(from, "class")) {
            case "strike" -> mark(name, Mark.Style.STRIKE, "");
            case "object" -> mark(name, Mark.Style.OBJECT, attribute(from, "title"));
            case "call" -> mark(name, Mark.Style.NOTE, attribute(from, "title"));
            default -> push(name, null, into(), null, "");
        }
    }

    private static @Nullable Kind kind(String name, XMLStreamReader from) {
        return switch (name) {
            case "part", "chapter", "title", "book", "tome", "division", "subpart", "subchapter", "subtitle" ->
                Kind.PART;
            case "section", "article", "subsection", "subdivision" -> Kind.HEADING;
            case "paragraph", "clause", "rule" -> Kind.PROVISION;
            case "point", "indent", "item", "subparagraph", "subclause", "subrule" -> Kind.ITEM;
            case "alinea", "level", "proviso", "transitional" -> Kind.PARAGRAPH;
            case "recital" -> Kind.RECITAL;
            case "tr" -> Kind.ROW;
            case "td", "th" -> Kind.CELL;
            case "hcontainer" ->
                switch (attribute(from, "name")) {
                    case "recital" -> Kind.RECITAL;
                    case "table" -> Kind.TABLE;
                    case "row" -> Kind.ROW;
                    case "cell" -> Kind.CELL;
                    case "note" -> Kind.NOTE;
                    default -> Kind.PARAGRAPH;
                };
            default -> null;
        };
    }

    private void block(String name, Kind kind, XMLStreamReader from) {
        var draft = new Draft(
                kind, identity(from, kind), holders.size(), "true".equals(from.getAttributeValue(OWN, "typed")));
        drafts.add(draft);
        holders.push(draft);
        push(name, draft, null, null, "");
    }

    private Identity identity(XMLStreamReader from, Kind kind) {
        var wanted = read(attribute(from, "wId"));
        if (wanted.isBlank()) wanted = attribute(from, "eId");
        if (wanted.isBlank()) wanted = kind.name().toLowerCase(java.util.Locale.ROOT);
        var id = new Identity(wanted);
        for (int n = 2; !taken.add(id); n++) id = new Identity(wanted + "-" + n);
        return id;
    }

    private static String attribute(XMLStreamReader from, String name) {
        var value = from.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private void words(String name, @Nullable Draft holder, XMLStreamReader from) {
        if (holder == null || holder.kind.isFrame()) {
            paragraph(name, holder, from);
            return;
        }
        if (holder.spoken) holder.text.append('\n');
        holder.spoken = true;
        push(name, null, holder.text, null, "");
    }

    /// Below a heading, in a cell and where nothing holds it a paragraph is a block of its own.
    private void paragraph(String name, @Nullable Draft holder, XMLStreamReader from) {
        if (into() != null) {
            push(name, null, into(), null, "");
        } else if (holder == null || holder.kind.isFrame() || holder.kind == Kind.HEADING || holder.kind == Kind.PART) {
            var draft = new Draft(Kind.PARAGRAPH, identity(from, Kind.PARAGRAPH), holders.size(), false);
            drafts.add(draft);
            holders.push(draft);
            push(name, draft, draft.text, null, "");
        } else words(name, holder, from);
    }

    private void note(String name, XMLStreamReader from) {
        var into = into();
        var draft = new Draft(Kind.NOTE, identity(from, Kind.NOTE), 0, false);
        notes.add(draft);
        if (into != null) {
            var owner = owner(into);
            if (owner != null)
                owner.marks.add(new Mark(into.length(), into.length() + 1, Mark.Style.NOTE, draft.id.value()));
            into.append(Wording.OBJECT);
        }
        holders.push(draft);
        push(name, draft, null, null, "");
    }

    private @Nullable Draft owner(StringBuilder text) {
        for (var holder : holders) if (holder.text == text) return holder;
        return null;
    }

    private void mark(String name, Mark.Style style, String target) {
        push(name, null, into(), style, target);
    }

    private @Nullable StringBuilder into() {
        return open.isEmpty() ? null : open.element().into;
    }

    private void push(
            String name,
            @Nullable Draft draft,
            @Nullable StringBuilder into,
            Mark.@Nullable Style style,
            String target) {
        open.push(new Open(name, draft, into, into == null ? 0 : into.length(), style, target));
    }

    private void end() {
        var ended = open.pop();
        if (ended.draft != null) holders.pop();
        var into = ended.into;
        if (ended.style == null || into == null || into.length() == ended.from) return;
        var owner = owner(into);
        if (owner != null) owner.marks.add(new Mark(ended.from, into.length(), ended.style, ended.target));
    }

    /// Breaks in the file are no breaks in the text: those are `eol`.
    private void characters(String words) {
        var into = into();
        if (into == null) return;
        if (words.indexOf('\n') < 0) into.append(words);
        else into.append(words.replaceAll("[ \\t]*\\n\\s*", " "));
    }
}
