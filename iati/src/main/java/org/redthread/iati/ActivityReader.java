package org.redthread.iati;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads a file of activities from a stream, one activity at a time.
///
/// No document type declaration is accepted and nothing is fetched. What makes a file unreadable is one finding, never
/// an exception; after it there are no more activities. Elements beside the activities (the standard allows those of
/// other namespaces) are handed to whoever asked for them; comments and processing instructions are counted.
public final class ActivityReader implements AutoCloseable {

    static final String EDITION = "2.03";
    private static final String ROOT = "iati-activities";

    private final MeteredStream in;
    private final Consumer<Finding> findings;
    private final Consumer<Element> beside;
    private final Watch watch;
    private final Limits limits;
    private final Deque<Map<String, Integer>> counters = new ArrayDeque<>();
    private final Deque<Map<String, Integer>> spare = new ArrayDeque<>();
    private final StringBuilder said = new StringBuilder();
    private @Nullable XMLStreamReader xml;
    private @Nullable Element root;
    private @Nullable Element open;
    private int row;
    private int depth;
    private int nodes;
    private int letters;
    private long remarks;
    private boolean over;
    private boolean refused;

    private ActivityReader(
            InputStream in, Limits limits, Watch watch, Consumer<Finding> findings, Consumer<Element> beside) {
        this.in = new MeteredStream(in);
        this.limits = limits;
        this.watch = watch;
        this.findings = findings;
        this.beside = beside;
    }

    /// @param findings hears what makes the file unreadable, once at most
    public static ActivityReader open(InputStream in, Consumer<Finding> findings) {
        return open(in, Limits.USUAL, Unwatched.INSTANCE, findings, _ -> {});
    }

    static ActivityReader open(
            InputStream in, Limits limits, Watch watch, Consumer<Finding> findings, Consumer<Element> beside) {
        var reader = new ActivityReader(in, limits, watch, findings, beside);
        reader.begin();
        return reader;
    }

    /// @return the opening tag of the file with its attributes and without its content; null where it was refused
    public @Nullable Element root() {
        return root;
    }

    /// Whether the file cannot be read to its end.
    public boolean isRefused() {
        return refused;
    }

    /// @return bytes taken from the stream up to now
    public long bytes() {
        return in.total();
    }

    /// @return comments and processing instructions that were met and are not held
    public long remarks() {
        return remarks;
    }

    /// @return the next activity, or null at the end and where the file was refused
    public @Nullable Activity next() {
        try {
            while (!over && xml != null) {
                var top = step(xml);
                if (top == null) continue;
                if (top.is("iati-activity")) return new Activity(row, top);
                beside.accept(top);
            }
        } catch (XMLStreamException e) {
            refuse(reason(e), "");
        } catch (RuntimeException e) {
            // The reader of the JDK lets some broken files out as faults of its own.
            if (!e.getClass().getName().startsWith("com.sun.") && !(e instanceof IndexOutOfBoundsException)) throw e;
            refuse(Fault.Reason.MALFORMED, "");
        }
        return null;
    }

    private void begin() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
        try {
            xml = factory.createXMLStreamReader(in);
            while (root == null && !over) step(xml);
        } catch (XMLStreamException e) {
            refuse(in.total() == 0 ? Fault.Reason.EMPTY : reason(e), "");
        }
    }

    /// @return an element that stands directly under the root, when it is complete
    private @Nullable Element step(XMLStreamReader xml) throws XMLStreamException {
        if (!xml.hasNext()) {
            over = true;
            return null;
        }
        var event = xml.next();
        in.well();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin(xml);
            case XMLStreamConstants.END_ELEMENT -> {
                return end();
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (root != null && !over) words(xml.getText());
            }
            case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> remarks++;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> refuse(Fault.Reason.DOCTYPE, "");
            case XMLStreamConstants.END_DOCUMENT -> over = true;
            default -> {}
        }
        return null;
    }

    private void begin(XMLStreamReader xml) {
        pause();
        var name = xml.getLocalName();
        var namespace = orEmpty(xml.getNamespaceURI());
        if (++depth > limits.depth()) {
            refuse(Fault.Reason.TOO_DEEP, Integer.toString(limits.depth()));
            return;
        }
        if (depth == 2) {
            nodes = 0;
            letters = 0;
            if (name.equals("iati-activity") && namespace.isEmpty()) row++;
        }
        var attributes = attributes(xml);
        var index = counters.isEmpty() ? 1 : counters.element().merge(name, 1, Integer::sum);
        var made = new Element(
                open,
                orEmpty(xml.getPrefix()),
                namespace,
                name,
                index,
                xml.getLocation().getLineNumber(),
                attributes);
        var spelled = 0;
        for (var i = 0; i < attributes.size(); i++)
            spelled += attributes.get(i).value().length();
        weigh(1 + attributes.size(), spelled);
        if (over) return;
        if (depth == 1 && !isWelcome(made, xml.getVersion())) return;
        if (depth > 2 && open != null) open.add(made);
        open = made;
        counters.push(spare.isEmpty() ? new HashMap<>() : spare.pop());
        if (depth == 1) watch.opened(made);
    }

    private boolean isWelcome(Element made, @Nullable String xmlVersion) {
        root = made;
        var edition = made.value("version");
        if (made.is("iati-organisations")) refuse(Fault.Reason.ORGANISATIONS, "");
        else if (!made.is(ROOT)) refuse(Fault.Reason.NOT_IATI, made.qualified());
        else if (!EDITION.equals(edition)) refuse(Fault.Reason.EDITION, edition == null ? "" : edition);
        else if (xmlVersion != null && !xmlVersion.equals("1.0")) refuse(Fault.Reason.MALFORMED, "XML " + xmlVersion);
        return !over;
    }

    private static List<Attribute> attributes(XMLStreamReader xml) {
        var count = xml.getAttributeCount();
        if (count == 0) return List.of();
        var attributes = new ArrayList<Attribute>(count);
        for (var i = 0; i < count; i++)
            attributes.add(new Attribute(
                    orEmpty(xml.getAttributePrefix(i)),
                    orEmpty(xml.getAttributeNamespace(i)),
                    xml.getAttributeLocalName(i),
                    xml.getAttributeValue(i)));
        return attributes;
    }

    private void words(String text) {
        if (depth < 2 || open == null) {
            watch.words(text);
            return;
        }
        weigh(1, text.length());
        if (!over) said.append(text);
    }

    /// References and sections divide what is one stretch of words to whoever reads it.
    private void pause() {
        if (said.isEmpty() || open == null) return;
        open.say(said.toString());
        said.setLength(0);
    }

    private @Nullable Element end() {
        var closed = open;
        if (closed == null) return null;
        pause();
        closed.settle();
        if (depth == 2) watch.complete(closed);
        else if (depth == 1) watch.closed(closed);
        var counted = counters.pop();
        counted.clear();
        spare.push(counted);
        open = closed.parent();
        return depth-- == 2 ? closed : null;
    }

    private void weigh(int nodes, int letters) {
        this.nodes += nodes;
        this.letters += letters;
        if (this.nodes > limits.nodes() || this.letters > limits.letters()) refuse(Fault.Reason.ACTIVITY_TOO_LARGE, "");
    }

    private void refuse(Fault.Reason reason, String value) {
        if (refused) return;
        refused = true;
        over = true;
        var line = xml == null ? 1 : Math.max(1, xml.getLocation().getLineNumber());
        var identifier = "";
        var activity = open;
        while (activity != null && !activity.is("iati-activity")) activity = activity.parent();
        if (activity != null) identifier = Activity.identifierSoFar(activity);
        findings.accept(new Finding(
                activity == null ? 0 : row,
                identifier,
                open == null ? "" : open.path(),
                line,
                Severity.CRITICAL,
                new Fault.Unreadable(reason, value)));
    }

    private static Fault.Reason reason(XMLStreamException e) {
        var cause = e.getNestedException();
        return switch (cause) {
            case MeteredStream.TooMuchAtOnce _ -> Fault.Reason.ACTIVITY_TOO_LARGE;
            // The decoder of the JDK has a fault of its own for bytes that are no letters.
            case IOException broken
            when broken.getClass().getName().endsWith("MalformedByteSequenceException") -> Fault.Reason.ENCODING;
            case CharacterCodingException _ -> Fault.Reason.ENCODING;
            case IOException _ -> Fault.Reason.STREAM;
            case null, default -> Fault.Reason.MALFORMED;
        };
    }

    private static String orEmpty(@Nullable String word) {
        return word == null ? "" : word;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private enum Unwatched implements Watch {
        INSTANCE;

        @Override
        public void opened(Element root) {}

        @Override
        public void words(String text) {}

        @Override
        public void complete(Element element) {}

        @Override
        public void closed(Element root) {}
    }
}
