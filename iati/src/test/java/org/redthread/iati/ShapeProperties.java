package org.redthread.iati;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/// Whatever is called surely fit, the schema of the standard finds nothing in.
class ShapeProperties {

    private static final List<String> VALUES = List.of(
            "",
            " ",
            "1",
            "-1",
            "0",
            "+5",
            "1.5",
            "1.",
            ".5",
            "1e3",
            " 7",
            "007",
            "2147483648",
            "2024-02-29",
            "2024-02-30",
            "2024-13-01",
            "0000-01-01",
            "2024-01-01Z",
            "2024-01-01T10:00:00",
            "2024-01-01T24:00:00Z",
            "2024-01-01T10:00:60Z",
            "2024-01-01T10:00",
            "true",
            "yes",
            "TRUE",
            "http://",
            "http://a..b",
            "https://a.b/c d",
            "https://a.b/%zz",
            "http:a",
            ":",
            "en-GB",
            "e1",
            "abcdefghi",
            "a--b",
            "é");
    private static final List<String> NAMES =
            List.of("code", "ref", "type", "iso-date", "currency", "value-date", "percentage", "year", "made-up");

    private final Element whole;

    ShapeProperties() throws IOException {
        try (var example = Samples.example()) {
            var plain = new String(example.readAllBytes(), UTF_8)
                    .replace("http:www", "http://www")
                    .replaceAll("<legacy-data[^>]*/>", "");
            whole = Samples.read(plain).activities().getFirst().element();
        }
    }

    @Example
    void the_standards_example_in_plain_spelling_is_surely_fit() {
        assertThat(faults(whole)).isEmpty();
        assertThat(Shape.isSurelyFit(whole)).isTrue();
    }

    @Property(tries = 1500, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void what_is_surely_fit_is_fit(@ForAll long seed) throws IOException {
        var changed = new Changed(new Random(seed)).of(whole);

        if (Shape.isSurelyFit(changed))
            assertThat(faults(changed))
                    .describedAs(ActivityWriter.written(changed))
                    .isEmpty();
    }

    @Example
    void an_activity_that_does_not_fit_is_found_among_those_that_do() {
        var unfit = Samples.activity("").replace("<activity-status code=\"2\"/>", "<activity-status/>");
        var beside = "<x:more xmlns:x=\"https://example.org/x\"/>";

        assertThat(schema(Samples.read(Samples.file(Samples.activity(""), Samples.activity(""), unfit))))
                .containsExactly(Fault.Clause.ATTRIBUTE_MISSING);
        assertThat(schema(Samples.read(Samples.file(Samples.activity(""), beside, Samples.activity("")))))
                .containsExactly(Fault.Clause.MISPLACED);
        assertThat(schema(Samples.read(Samples.file()))).containsExactly(Fault.Clause.MISSING);
    }

    private static List<Fault.Clause> schema(Samples.Read read) {
        return read.faults().stream()
                .filter(Fault.Schema.class::isInstance)
                .map(fault -> ((Fault.Schema) fault).clause())
                .toList();
    }

    /// The first activity of a file is always shown to the JDK.
    private static List<Fault> faults(Element activity) {
        var faults = new ArrayList<Fault>();
        var watch = new SchemaWatch((_, fault) -> faults.add(fault));
        watch.opened(ActivityWriter.root());
        watch.complete(activity);
        return faults;
    }

    /// The same with one thing changed, at one of its elements.
    private static final class Changed {

        private final Random random;
        private int until;

        Changed(Random random) {
            this.random = random;
        }

        Element of(Element activity) {
            until = random.nextInt(count(activity));
            return copy(null, activity);
        }

        private static int count(Element element) {
            return 1
                    + element.content().stream()
                            .mapToInt(node -> node instanceof Element child ? count(child) : 0)
                            .sum();
        }

        private Element copy(@org.jspecify.annotations.Nullable Element parent, Element of) {
            var here = until-- == 0;
            var attributes = new ArrayList<>(of.attributes());
            var content = new ArrayList<>(of.content());
            if (here) change(attributes, content);
            var made = new Element(parent, of.prefix(), of.namespace(), of.name(), of.index(), 1, attributes);
            for (var node : content)
                switch (node) {
                    case Element child -> made.add(copy(made, child));
                    case Node.Words(var text) -> made.say(text);
                }
            return made;
        }

        private void change(List<Attribute> attributes, List<Node> content) {
            var at = attributes.isEmpty() ? -1 : random.nextInt(attributes.size());
            var child = content.isEmpty() ? -1 : random.nextInt(content.size());
            switch (random.nextInt(9)) {
                case 0 -> attributes.add(Attribute.of(one(NAMES), one(VALUES)));
                case 1 -> attributes.add(new Attribute("q", "https://example.org/q", "code", "1"));
                case 2 -> content.add(new Node.Words(one(VALUES)));
                case 3 -> content.add(Element.of(null, one(List.of("narrative", "made-up", "value", "title"))));
                case 4 -> {
                    if (child >= 0) content.add(content.get(child));
                }
                case 5 -> {
                    if (child >= 0) content.remove(child);
                }
                case 6 -> {
                    if (child >= 0 && content.get(child) instanceof Node.Words)
                        content.set(child, new Node.Words(one(VALUES)));
                }
                case 7 -> {
                    if (at >= 0) attributes.remove(at);
                }
                default -> {
                    if (at >= 0) {
                        var was = attributes.get(at);
                        attributes.set(at, new Attribute(was.prefix(), was.namespace(), was.name(), one(VALUES)));
                    }
                }
            }
        }

        private String one(List<String> of) {
            return of.get(random.nextInt(of.size()));
        }
    }
}
