package org.redthread.check.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// XML from outside: no document type, no entities of one's own, nothing fetched, bounded depth.
final class Xml {

    private static final int DEEPEST = 300;

    /// Takes one event of the stream; looks at names without their prefix.
    interface Eye {
        void open(String name, XMLStreamReader xml);

        void close(String name);

        void text(String text);
    }

    private Xml() {}

    static void read(byte[] content, Eye eye) throws IOException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // The platform stops at a hundred, which boxes inside tables can reach; ours is reached first.
        factory.setProperty("jdk.xml.maxElementDepth", 2 * DEEPEST);
        try {
            var xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            var depth = 0;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST)
                            throw new UnusableDocument("The file is nested too deeply to be a text.");
                        eye.open(xml.getLocalName(), xml);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        eye.close(xml.getLocalName());
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> eye.text(xml.getText());
                    case XMLStreamConstants.DTD ->
                        throw new UnusableDocument("The file declares a document type of its own: it is refused.");
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw new UnusableDocument("The Word file is damaged: its text cannot be read to the end.");
        }
    }
}
