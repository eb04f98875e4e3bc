package org.redthread.results.lessons;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redthread.documents.Visibility;
import org.redthread.web.Findings;

/// The form of a lesson as it was typed.
record Typed(Map<String, String> fields) {

    /// The languages that a text may be written in.
    static final List<String> LANGUAGES = List.of("en", "ru", "fr", "ar", "tr");

    private static final int MOST_TAGS = 8;
    private static final int LONGEST_TAG = 40;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST = 10_000;
    private static final Set<String> OF_AN_OUTCOME = Set.of("whom", "contribution", "evidence");

    String value(String field) {
        return fields.getOrDefault(field, "").replace("\0", "").strip();
    }

    Optional<Lesson.Kind> kind() {
        return Arrays.stream(Lesson.Kind.values())
                .filter(kind -> kind.name().equals(value("kind")))
                .findFirst();
    }

    Optional<Visibility> visibility() {
        return Arrays.stream(Visibility.values())
                .filter(one -> one.name().equals(value("visibility")))
                .findFirst();
    }

    /// Of an outcome what it says; a lesson has none.
    String ofAnOutcome(String field) {
        return kind().filter(Lesson.Kind.OUTCOME::equals).isPresent() ? value(field) : "";
    }

    List<String> tags() {
        return Arrays.stream(value("tags").split("[,;\\n]"))
                .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /// What it is about, an address a line.
    List<String> about() {
        return value("about")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    Findings findings() {
        var findings = new Findings();
        findings.addIf(kind().isEmpty(), "kind", "lessons.wrong.kind");
        findings.addIf(visibility().isEmpty(), "visibility", "lessons.wrong.visibility");
        findings.addIf(!LANGUAGES.contains(value("textLanguage")), "textLanguage", "lessons.wrong.language");
        asked(findings, "title", LONGEST_TITLE);
        asked(findings, "told", LONGEST);
        if (kind().filter(Lesson.Kind.OUTCOME::equals).isPresent())
            OF_AN_OUTCOME.stream().sorted().forEach(field -> asked(findings, field, LONGEST));
        findings.addIf(tags().isEmpty(), "tags", "lessons.wrong.tags.none");
        findings.addIf(tags().size() > MOST_TAGS, "tags", "lessons.wrong.tags.many", MOST_TAGS, tags().size());
        tags().stream()
                .filter(tag -> tag.length() > LONGEST_TAG)
                .findFirst()
                .ifPresent(tag -> findings.add("tags", "lessons.wrong.tags.long", tag, LONGEST_TAG));
        return findings;
    }

    private void asked(Findings findings, String field, int longest) {
        findings.addIf(value(field).isEmpty(), field, "lessons.wrong.empty");
        findings.addIf(
                value(field).length() > longest,
                field,
                "lessons.wrong.long",
                longest,
                value(field).length());
    }
}
