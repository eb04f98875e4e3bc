package org.redthread.iati.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redthread.iati.ActivityReader;
import org.redthread.iati.ActivityWriter;
import org.redthread.iati.Element;
import org.w3c.dom.NodeList;

/// Every expression of the standard's rules says of every element of the standard's example what the JDK's XPath says.
class ExpressionTest {

    private static final String LOOPED = "1";

    @Test
    void every_expression_of_the_rules_means_what_it_means_to_the_jdk() throws Exception {
        var compared = 0;
        for (var example : List.of(example(), twiceOver(example()))) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var document = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(example.getBytes(StandardCharsets.UTF_8)));
            for (var words : expressions())
                for (var at : List.of(
                        "",
                        "/transaction[1]",
                        "/result[1]/indicator[1]",
                        "/policy-marker[1]",
                        "/budget[1]",
                        "/sector[1]",
                        "/planned-disbursement[1]",
                        "/result[1]/indicator[1]/baseline[1]")) {
                    var theirs = XPathFactory.newInstance()
                            .newXPath()
                            .evaluate("/iati-activities/iati-activity" + at, document, XPathConstants.NODE);
                    var ours = at(activity(example), at);
                    if (theirs == null) continue;
                    assertThat(said(Expression.parse(words).of(Objects.requireNonNull(ours), LOOPED)))
                            .as(words + " at " + at)
                            .isEqualTo(asked(words.replace("$1", LOOPED), theirs));
                    compared++;
                }
        }
        assertThat(compared).isGreaterThan(1000);
    }

    private static Object said(Object value) {
        return value instanceof List<?> places ? places.size() : Values.truth(value);
    }

    private static Object asked(String words, Object node) throws XPathExpressionException {
        var xpath = XPathFactory.newInstance().newXPath();
        xpath.setNamespaceContext(new Prefixes());
        try {
            return ((NodeList) xpath.evaluate(words, node, XPathConstants.NODESET)).getLength();
        } catch (XPathExpressionException _) {
            return xpath.evaluate(words, node, XPathConstants.BOOLEAN);
        }
    }

    private static String example() throws IOException {
        try (var in = Objects.requireNonNull(
                        ActivityReader.class.getResourceAsStream("activity-standard-example-annotated.xml"));
                var reader = ActivityReader.open(in, _ -> {})) {
            return "<iati-activities version=\"2.03\">"
                    + ActivityWriter.written(
                            Objects.requireNonNull(reader.next()).element()) + "</iati-activities>";
        }
    }

    /// With more of everything, so that expressions that count have something to tell apart.
    private static String twiceOver(String example) {
        return example.replaceAll(
                        "(?s)(<(sector|recipient-country|recipient-region|default-aid-type)\\b.*?(/>|</\\2>))", "$1$1")
                .replace("vocabulary=\"1\"", "");
    }

    private static Element activity(String example) throws IOException {
        try (var reader =
                ActivityReader.open(new ByteArrayInputStream(example.getBytes(StandardCharsets.UTF_8)), _ -> {})) {
            return Objects.requireNonNull(reader.next()).element();
        }
    }

    private static @Nullable Element at(Element activity, String path) {
        @Nullable Element found = activity;
        for (var step : path.split("/", -1))
            if (!step.isEmpty() && found != null) found = found.child(step.replace("[1]", ""));
        return found;
    }

    private static Set<String> expressions() throws IOException {
        var found = new LinkedHashSet<String>();
        try (var in = Objects.requireNonNull(
                Rules.class.getResourceAsStream("/org/redthread/iati/standard/ruleset-standard.json"))) {
            Json.read(in).values().forEach(rules -> gather(rules, found));
        }
        return found;
    }

    private static void gather(Object value, Set<String> found) {
        switch (value) {
            case Map<?, ?> map ->
                map.forEach((key, inner) -> {
                    if (Set.of("if", "then", "condition", "less", "more", "date", "start", "end", "one", "foreach")
                                    .contains(key)
                            && !"NOW".equals(inner)) found.add(inner.toString());
                    else if (Set.of("paths", "prefix").contains(key))
                        ((List<?>) inner).forEach(path -> {
                            if (!"ORG-ID-PREFIX".equals(path)) found.add(path.toString());
                        });
                    else gather(inner, found);
                });
            case List<?> list -> list.forEach(inner -> gather(inner, found));
            default -> {}
        }
    }

    private static final class Prefixes implements NamespaceContext {

        @Override
        public String getNamespaceURI(String prefix) {
            return prefix.equals("xml") ? XMLConstants.XML_NS_URI : XMLConstants.NULL_NS_URI;
        }

        @Override
        public @Nullable String getPrefix(String namespace) {
            return null;
        }

        @Override
        public Iterator<String> getPrefixes(String namespace) {
            return Collections.emptyIterator();
        }
    }
}
