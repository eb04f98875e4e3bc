package org.redthread.iati;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;

/// Holds a file against the XML Schema of the standard while it is read; nothing is fetched for it.
final class SchemaWatch implements Watch {

    private static final String FOLDER = "/org/redthread/iati/standard/";
    static final String SCHEME = "redthread";
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    /// Where a value is wrong the JDK tells twice: first of the type, then of the place that has it.
    private static final List<String> TOLD_AGAIN = List.of(
            "cvc-datatype-valid",
            "cvc-enumeration-valid",
            "cvc-pattern-valid",
            "cvc-minInclusive-valid",
            "cvc-maxInclusive-valid",
            "cvc-minLength-valid",
            "cvc-maxLength-valid");

    private final ValidatorHandler handler = Once.SCHEMA.newValidatorHandler();
    private final AttributesImpl attributes = new AttributesImpl();
    private final BiConsumer<Element, Fault.Schema> faults;
    private @Nullable Element at;
    /// Whether an activity is among what the JDK was shown, and something else than activities.
    private boolean shownOne;
    private boolean shownOther;

    SchemaWatch(BiConsumer<Element, Fault.Schema> faults) {
        this.faults = faults;
        handler.setErrorHandler(new Heard());
        try {
            handler.setProperty("http://apache.org/xml/properties/locale", Locale.ENGLISH);
            handler.startDocument();
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Once {
        static final Schema SCHEMA = load();
    }

    /// Schemas go by a scheme that nobody serves, so that only those kept here can be meant.
    private static Schema load() {
        var factory = SchemaFactory.newDefaultInstance();
        try {
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, SCHEME);
            factory.setResourceResolver((_, _, _, file, _) -> new KeptSchema(file, stream(file)));
            var file = "iati-activities-schema.xsd";
            return factory.newSchema(new StreamSource(stream(file), SCHEME + ":" + file));
        } catch (SAXException e) {
            throw new IllegalStateException("The schemas of the standard cannot be read", e);
        }
    }

    static InputStream stream(String file) {
        return Objects.requireNonNull(SchemaWatch.class.getResourceAsStream(FOLDER + file), file);
    }

    @Override
    public void opened(Element root) {
        begin(root);
    }

    /// An activity that is surely as the schema has it needs not be shown to the JDK, which takes ten times as long to
    /// say the same. The first is, since the schema asks for one, and so are all that stand where none should.
    @Override
    public void complete(Element element) {
        var activity = element.is("iati-activity");
        if (activity && shownOne && !shownOther && Shape.isSurelyFit(element)) return;
        shownOne |= activity;
        shownOther |= !activity;
        show(element);
    }

    private void show(Element element) {
        begin(element);
        for (var node : element.content())
            switch (node) {
                case Element child -> show(child);
                case Node.Words(var text) -> words(text);
            }
        closed(element);
    }

    private void begin(Element element) {
        at = element;
        attributes.clear();
        for (var attribute : element.attributes())
            attributes.addAttribute(
                    attribute.namespace(), attribute.name(), attribute.qualified(), "CDATA", attribute.value());
        try {
            handler.startElement(element.namespace(), element.name(), element.qualified(), attributes);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void words(String text) {
        if (at == null) return;
        try {
            handler.characters(text.toCharArray(), 0, text.length());
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void closed(Element element) {
        at = element;
        try {
            handler.endElement(element.namespace(), element.name(), element.qualified());
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
        at = element.parent();
    }

    private void hear(String message) {
        var colon = message.indexOf(':');
        var key = colon > 0 ? message.substring(0, colon) : "";
        if (at == null || TOLD_AGAIN.stream().anyMatch(key::startsWith)) return;
        var values = new ArrayList<String>();
        var quoted = QUOTED.matcher(message);
        while (quoted.find()) values.add(quoted.group(1));
        faults.accept(at, new Fault.Schema(clause(key), key, List.copyOf(values)));
    }

    private static Fault.Clause clause(String key) {
        return switch (key) {
            case "cvc-complex-type.2.4.a", "cvc-complex-type.2.4.d", "cvc-elt.1.a", "cvc-elt.1" ->
                Fault.Clause.MISPLACED;
            case "cvc-complex-type.2.4.b" -> Fault.Clause.MISSING;
            case "cvc-complex-type.3.2.2" -> Fault.Clause.ATTRIBUTE_UNKNOWN;
            case "cvc-complex-type.4" -> Fault.Clause.ATTRIBUTE_MISSING;
            case "cvc-attribute.3", "cvc-type.3.1.3", "cvc-complex-type.2.2", "cvc-complex-type.2.3" ->
                Fault.Clause.VALUE;
            default -> Fault.Clause.OTHER;
        };
    }

    private final class Heard implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) {
            hear(String.valueOf(e.getMessage()));
        }

        @Override
        public void fatalError(SAXParseException e) {
            hear(String.valueOf(e.getMessage()));
        }
    }
}
