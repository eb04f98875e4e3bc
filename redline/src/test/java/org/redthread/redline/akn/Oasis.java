package org.redthread.redline.akn;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/// The schema of Akoma Ntoso 3.0 as OASIS gives it out. It is not part of this project; where it does not lie
/// beside it, that is said, and nothing is judged.
public final class Oasis {

    private static final Path FILE = Path.of("..", "..", "shared", "standards", "akomantoso", "akomantoso30.xsd");
    private static @Nullable Schema schema;

    private Oasis() {}

    public static void assertValid(String document) {
        if (!Files.exists(FILE)) {
            System.out.println("akomantoso30.xsd was not found beside the project; validity was not tried here.");
            return;
        }
        try {
            schema().newValidator().validate(new StreamSource(new StringReader(document)));
        } catch (SAXException e) {
            throw new AssertionError("Not valid by the schema: " + e, e);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static synchronized Schema schema() throws SAXException {
        if (schema != null) return schema;
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file,http");
        factory.setProperty("jdk.xml.maxOccurLimit", "100000");
        factory.setResourceResolver((type, space, publicId, systemId, base) -> {
            if (systemId == null || !systemId.endsWith("xml.xsd")) return null;
            return new LocalSchema(FILE.resolveSibling("xml.xsd"), systemId);
        });
        return schema = factory.newSchema(FILE.toFile());
    }
}
