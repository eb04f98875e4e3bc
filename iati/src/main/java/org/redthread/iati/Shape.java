package org.redthread.iati;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/// What the schema of the standard has an element look like, read from the schema itself.
///
/// It knows one answer, that an activity is surely fit, and gives it only where it understood everything: elements in
/// their sequence, attributes declared there, values of the plainest spelling. Whatever is unusual is for the JDK to
/// judge, so that nothing has two verdicts.
///
/// @param of the values of its words; null where only elements may stand in it
record Shape(
        List<Part> parts,
        Map<String, Spelling> attributes,
        Set<String> required,
        boolean language,
        @Nullable Spelling of) {

    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";

    /// @param needed at least once
    /// @param repeated or more than once
    record Part(String name, boolean needed, boolean repeated, Shape shape) {}

    private static final class Once {
        static final Shape ACTIVITY = new Schema().element("iati-activity");
    }

    static boolean isSurelyFit(Element activity) {
        return Once.ACTIVITY.fits(activity);
    }

    private boolean fits(Element element) {
        return element.namespace().isEmpty()
                && attributesFit(element)
                && (of == null ? partsFit(element) : said(element));
    }

    private boolean attributesFit(Element element) {
        var given = element.attributes();
        var needed = required.size();
        for (var i = 0; i < given.size(); i++) {
            var attribute = given.get(i);
            if (attribute.namespace().equals(XML)) {
                if (!language || !attribute.name().equals("lang") || !Spelling.isLanguage(attribute.value()))
                    return false;
                continue;
            }
            var spelling = attribute.namespace().isEmpty() ? attributes.get(attribute.name()) : null;
            if (spelling == null || !spelling.fits(attribute.value())) return false;
            if (needed > 0 && required.contains(attribute.name())) needed--;
        }
        return needed == 0;
    }

    private boolean said(Element element) {
        var content = element.content();
        if (content.size() > 1) return false;
        if (content.isEmpty()) return of == Spelling.STRING;
        return content.getFirst() instanceof Node.Words(var text)
                && Objects.requireNonNull(of).fits(text);
    }

    private boolean partsFit(Element element) {
        var at = 0;
        var met = false;
        var content = element.content();
        for (var i = 0; i < content.size(); i++)
            switch (content.get(i)) {
                case Node.Words(var text) -> {
                    if (!Element.isLayout(text)) return false;
                }
                case Element child -> {
                    while (at < parts.size() && !parts.get(at).name().equals(child.name())) {
                        if (parts.get(at).needed() && !met) return false;
                        met = false;
                        at++;
                    }
                    if (at == parts.size() || met && !parts.get(at).repeated()) return false;
                    met = true;
                    if (!parts.get(at).shape().fits(child)) return false;
                }
            }
        for (; at < parts.size(); at++) {
            if (parts.get(at).needed() && !met) return false;
            met = false;
        }
        return true;
    }

    /// Reads as much of XML Schema as the standard uses: sequences, references, named types that extend each other.
    private static final class Schema {

        private final Map<String, org.w3c.dom.Element> elements = new HashMap<>();
        private final Map<String, org.w3c.dom.Element> types = new HashMap<>();
        private final Map<String, org.w3c.dom.Element> attributes = new HashMap<>();
        private final Map<org.w3c.dom.Element, Shape> known = new HashMap<>();

        Schema() {
            for (var file : List.of("iati-activities-schema.xsd", "iati-common.xsd"))
                for (var each : below(document(file).getDocumentElement()))
                    switch (each.getLocalName()) {
                        case "element" -> elements.put(each.getAttribute("name"), each);
                        case "complexType" -> types.put(each.getAttribute("name"), each);
                        case "attribute" -> attributes.put(each.getAttribute("name"), each);
                        default -> {}
                    }
        }

        private static Document document(String file) {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            try (var in = SchemaWatch.stream(file)) {
                return factory.newDocumentBuilder().parse(in);
            } catch (IOException | SAXException | ParserConfigurationException e) {
                throw new IllegalStateException(file, e);
            }
        }

        private static List<org.w3c.dom.Element> below(org.w3c.dom.Element of) {
            var below = new ArrayList<org.w3c.dom.Element>();
            for (var node = of.getFirstChild(); node != null; node = node.getNextSibling())
                if (node instanceof org.w3c.dom.Element each
                        && SCHEMA.equals(each.getNamespaceURI())
                        && !each.getLocalName().equals("annotation")) below.add(each);
            return below;
        }

        Shape element(String name) {
            return shape(Objects.requireNonNull(elements.get(name), name));
        }

        private Shape shape(org.w3c.dom.Element declared) {
            var ref = declared.getAttribute("ref");
            if (!ref.isEmpty()) return element(ref);
            var type = declared.getAttribute("type");
            if (type.startsWith("xsd:")) return new Shape(List.of(), Map.of(), Set.of(), false, Spelling.of(type));
            return complex(type.isEmpty() ? below(declared).getFirst() : Objects.requireNonNull(types.get(type), type));
        }

        private Shape complex(org.w3c.dom.Element type) {
            var before = known.get(type);
            if (before != null) return before;
            var reading = new Gathered();
            reading.take(type);
            var shape = reading.shape();
            known.put(type, shape);
            return shape;
        }

        private final class Gathered {

            private final List<Part> parts = new ArrayList<>();
            private final Map<String, Spelling> attributes = new HashMap<>();
            private final Set<String> required = new HashSet<>();
            private boolean language;
            private @Nullable Spelling said;

            Shape shape() {
                return new Shape(List.copyOf(parts), Map.copyOf(attributes), Set.copyOf(required), language, said);
            }

            void take(org.w3c.dom.Element of) {
                for (var each : below(of))
                    switch (each.getLocalName()) {
                        case "sequence", "simpleContent", "complexContent" -> take(each);
                        case "extension" -> {
                            var base = each.getAttribute("base");
                            if (base.startsWith("xsd:")) said = Spelling.of(base);
                            else take(Objects.requireNonNull(types.get(base), base));
                            take(each);
                        }
                        case "element" -> parts.add(part(each));
                        case "attribute" -> attribute(each);
                        // What is allowed of other standards is left to the JDK.
                        case "any", "anyAttribute" -> {}
                        default -> throw new IllegalStateException("Not read here: " + each.getLocalName());
                    }
            }

            private Part part(org.w3c.dom.Element each) {
                var ref = each.getAttribute("ref");
                return new Part(
                        ref.isEmpty() ? each.getAttribute("name") : ref,
                        !each.getAttribute("minOccurs").equals("0"),
                        each.getAttribute("maxOccurs").equals("unbounded"),
                        Schema.this.shape(each));
            }

            private void attribute(org.w3c.dom.Element each) {
                var ref = each.getAttribute("ref");
                if (ref.equals("xml:lang")) {
                    language = true;
                    return;
                }
                var declared = ref.isEmpty() ? each : Objects.requireNonNull(Schema.this.attributes.get(ref), ref);
                var name = declared.getAttribute("name");
                var type = declared.getAttribute("type");
                attributes.put(name, type.isEmpty() ? Spelling.UNREAD : Spelling.of(type));
                if (each.getAttribute("use").equals("required")) required.add(name);
            }
        }
    }
}
