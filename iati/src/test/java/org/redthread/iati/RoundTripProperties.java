package org.redthread.iati;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/// Whatever an activity holds, of the standard or not: what is written is read as it was.
class RoundTripProperties {

    private static final int DEEPEST = 3;
    private static final String LETTERS = "  \n\r\t<>&\"']aéЖم\u00a0\u2028\u0085";
    private static final List<String> NAMES = List.of("title", "narrative", "value", "made-up", "sector");
    private static final List<String> NAMESPACES =
            List.of("", "", "https://example.org/one", "https://example.org/two");

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void what_is_written_and_read_is_what_was_written(@ForAll long seed) throws IOException {
        var tree = tree(new Random(seed), DEEPEST);
        var root = ActivityWriter.root(Attribute.of("linked-data-default", "https://example.org/<&\">"));
        var activity = tree.under(root, "iati-activity", "", "");
        activity.settle();
        var file =
                Samples.written(new Samples.Read(List.of(new Activity(1, activity)), List.of(), new Mapping(), root));

        var again = unjudged(file);
        assertThat(again.element()).isEqualTo(activity);
        assertThat(unjudged("<iati-activities version=\"2.03\">" + ActivityWriter.written(activity)
                                + "</iati-activities>")
                        .element())
                .isEqualTo(activity);
    }

    private static Activity unjudged(String file) throws IOException {
        var findings = new ArrayList<Finding>();
        try (var reader =
                ActivityReader.open(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), findings::add)) {
            var activity = reader.next();
            assertThat(findings).isEmpty();
            return Objects.requireNonNull(activity);
        }
    }

    /// An element before it has its place.
    record Tree(String name, String namespace, List<Attribute> attributes, List<Object> content) {

        Element under(Element parent, String name, String prefix, String namespace) {
            var own = attributes.stream()
                    .collect(java.util.stream.Collectors.toMap(Attribute::qualified, each -> each, (a, _) -> a))
                    .values();
            var made = new Element(parent, prefix, namespace, name, 1, 1, List.copyOf(own));
            for (var each : content)
                switch (each) {
                    case Tree tree ->
                        made.add(
                                tree.under(made, tree.name(), tree.namespace().isEmpty() ? "" : "p", tree.namespace()));
                    default -> words(made, each.toString());
                }
            made.settle();
            return made;
        }

        /// Neighbouring stretches of words are one when they are read.
        private static void words(Element made, String text) {
            var last = made.content().isEmpty() ? null : made.content().getLast();
            if (!text.isEmpty() && !(last instanceof Node.Words)) made.say(text);
        }
    }

    /// Grown from the seed, so that a tree is no deeper than is said and small ones come often.
    private static Tree tree(Random seed, int depth) {
        var content = new ArrayList<Object>();
        for (var i = seed.nextInt(4); i > 0; i--)
            content.add(depth > 0 && seed.nextBoolean() ? tree(seed, depth - 1) : words(seed));
        var attributes = new ArrayList<Attribute>();
        for (var i = seed.nextInt(4); i > 0; i--) attributes.add(attribute(seed));
        return new Tree(one(seed, NAMES), one(seed, NAMESPACES), attributes, content);
    }

    private static Attribute attribute(Random seed) {
        return switch (seed.nextInt(3)) {
            case 0 -> Attribute.of(one(seed, List.of("ref", "code")), words(seed));
            case 1 -> new Attribute("q", "https://example.org/q", "ref", words(seed));
            default -> new Attribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", words(seed));
        };
    }

    private static String words(Random seed) {
        var words = new StringBuilder();
        for (var i = seed.nextInt(12); i > 0; i--) words.append(LETTERS.charAt(seed.nextInt(LETTERS.length())));
        return words.toString();
    }

    private static String one(Random seed, List<String> of) {
        return of.get(seed.nextInt(of.size()));
    }
}
