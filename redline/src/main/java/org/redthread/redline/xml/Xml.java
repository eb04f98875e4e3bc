package org.redthread.redline.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// One XML part: its root and the prefixes it uses.
///
/// Read in one pass with document types refused, external entities off, and depth bounded, so that later walks
/// may recurse; the caller bounds the bytes.
public record Xml(Element root, Names names) {

    /// Word itself nests tables some ten deep; each level costs about eight elements.
    static final int DEEPEST = 400;

    private static final XMLInputFactory FACTORY = factory();

    /// What is wrong with the part, in words that continue "its part word/document.xml ...".
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        Malformed(String what, @Nullable Throwable cause) {
            super(what, cause);
        }
    }

    public static Xml read(InputStream bytes) throws Malformed {
        try {
            var reader = FACTORY.createXMLStreamReader(Decoded.of(bytes));
            try {
                return new Reading(reader).whole();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | IOException e) {
            throw new Malformed("is not well-formed XML", e);
        }
    }

    public byte[] bytes() {
        return new Writing(this).bytes();
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        // Else the JDK prints what is wrong with a file before it throws it.
        factory.setXMLReporter((_, _, _, _) -> {});
        // Ours is the lower limit and has a sentence of its own.
        factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(2 * DEEPEST));
        return factory;
    }

    private static final class Reading {

        private final XMLStreamReader from;
        private final Names names = new Names();
        private final Map<String, String> interned = new HashMap<>();
        private final ArrayDeque<Element> open = new ArrayDeque<>();

        Reading(XMLStreamReader from) {
            this.from = from;
        }

        Xml whole() throws XMLStreamException, Malformed {
            Element root = null;
            while (from.hasNext()) {
                switch (from.next()) {
                    case XMLStreamConstants.DTD ->
                        throw new Malformed("declares a document type, which no Word document does", null);
                    case XMLStreamConstants.START_ELEMENT -> {
                        var element = element();
                        if (root == null) root = element;
                        else open.element().add(element);
                        open.push(element);
                        if (open.size() > DEEPEST) throw new Malformed("is nested too deeply", null);
                    }
                    case XMLStreamConstants.END_ELEMENT -> open.pop();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (!open.isEmpty()) characters();
                    }
                    default -> {
                        // Comments and processing instructions say nothing to Word.
                    }
                }
            }
            if (root == null) throw new Malformed("is empty", null);
            return new Xml(root, names);
        }

        /// Spaces between elements are layout of the file; between the tags of `w:t` and its like they are words.
        private void characters() {
            var parent = open.element();
            if (from.isWhiteSpace() && !holdsWords(parent)) return;
            parent.add(from.getText());
        }

        private static boolean holdsWords(Element parent) {
            return switch (parent.name()) {
                        case "w:t", "w:delText", "w:instrText", "w:delInstrText", "m:t" -> true;
                        default -> !parent.name().startsWith("w:");
                    }
                    && parent.elements().isEmpty();
        }

        private Element element() {
            for (int i = 0; i < from.getNamespaceCount(); i++) {
                var prefix = from.getNamespacePrefix(i);
                var namespace = from.getNamespaceURI(i);
                if (namespace != null) names.prefix(prefix == null ? "" : prefix, namespace);
            }
            var element = new Element(name(from.getPrefix(), from.getNamespaceURI(), from.getLocalName()));
            for (int i = 0; i < from.getAttributeCount(); i++) {
                var name =
                        name(from.getAttributePrefix(i), from.getAttributeNamespace(i), from.getAttributeLocalName(i));
                element.attributes().add(name);
                element.attributes().add(value(name, from.getAttributeValue(i)));
            }
            return element;
        }

        private String name(@Nullable String prefix, @Nullable String namespace, String local) {
            if (namespace == null || namespace.isEmpty()) return interned(local);
            if (namespace.equals(XMLConstants.XML_NS_URI)) return interned("xml:" + local);
            var ours = names.prefix(prefix == null ? "" : prefix, namespace);
            return interned(ours.isEmpty() ? local : ours + ":" + local);
        }

        private String interned(String name) {
            return interned.computeIfAbsent(name, String::intern);
        }

        /// Values that speak of prefixes (ISO/IEC 29500-3) follow them to their new names.
        private String value(String name, String value) {
            return switch (name) {
                case "mc:Ignorable", "mc:MustUnderstand", "Requires" -> {
                    var renamed = new StringJoiner(" ");
                    for (var prefix : value.trim().split("\\s+")) {
                        var namespace = from.getNamespaceURI(prefix);
                        renamed.add(namespace == null ? prefix : names.prefix(prefix, namespace));
                    }
                    yield renamed.toString();
                }
                default -> value;
            };
        }
    }
}
