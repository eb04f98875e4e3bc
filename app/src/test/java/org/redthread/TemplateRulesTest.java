package org.redthread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The house's rules for templates, each with its because.
class TemplateRulesTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");

    /// Pages, that is; a fragment, whose name begins with a low line, is offered to whoever wants it.
    private static final Pattern INCLUDED = Pattern.compile("@template\\.(\\w+)\\.(?!_)");

    private static final Pattern IMPORTED = Pattern.compile("@import org\\.redthread\\.(\\w+)\\.web\\.");

    record Template(String room, String name, String text) {}

    @Test
    void a_template_reaches_no_page_of_another_room_because_rooms_change_alone() {
        assertSoftly(softly -> templates()
                .forEach(template -> softly.assertThat(found(INCLUDED, template))
                        .as(template.name())
                        .isSubsetOf("layout", template.room())));
    }

    @Test
    void a_template_knows_only_its_rooms_page_records_because_those_are_nobodys_door() {
        assertSoftly(softly -> templates()
                .forEach(template -> softly.assertThat(found(IMPORTED, template))
                        .as(template.name())
                        .isSubsetOf(template.room())));
    }

    @Test
    void nothing_is_written_unescaped_because_every_text_came_from_somebody() {
        assertThat(templates())
                .allSatisfy(template -> assertThat(template.text()).doesNotContain("$unsafe"));
    }

    @Test
    void every_part_of_the_shell_says_in_a_line_what_it_is() {
        assertThat(templates())
                .filteredOn(template -> template.room().equals("layout"))
                .allSatisfy(template ->
                        assertThat(template.text()).as(template.name()).startsWith("<%-- "));
    }

    @Test
    void every_form_that_posts_proves_where_it_comes_from() {
        assertThat(templates())
                .filteredOn(template -> template.text().contains("method=\"post\""))
                .isNotEmpty()
                .allSatisfy(template ->
                        assertThat(template.text()).as(template.name()).contains("@template.layout._csrf("));
    }

    private static List<String> found(Pattern pattern, Template template) {
        return pattern.matcher(template.text())
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    private static List<Template> templates() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .map(TemplateRulesTest::read)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Template read(Path file) {
        try {
            var inside = TEMPLATES.relativize(file);
            return new Template(inside.getName(0).toString(), inside.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
