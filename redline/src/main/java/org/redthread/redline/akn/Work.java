package org.redthread.redline.akn;

import java.time.LocalDate;
import java.util.List;

/// What Akoma Ntoso wants to know of a text besides its words.
///
/// @param author a short name in Latin letters and digits that may stand in an address: the dialogue or body
/// @param number what tells the text from others of its author: a symbol or a slug
/// @param language ISO 639-2, three letters
/// @param versions oldest first; the last one is the text that is written
public record Work(
        String title, String author, String authorName, String number, String language, List<Version> versions) {

    /// One version of the text.
    public record Version(String name, LocalDate date) {}

    public Work {
        if (versions.isEmpty()) throw new IllegalArgumentException("A text has at least one version");
        versions = List.copyOf(versions);
    }

    /// The address of the work (AKN naming convention 3.0, section 4): the UN's documents stand under `un`.
    String address() {
        return "/akn/un/doc/%s/%s/%s".formatted(slug(author), first().date(), slug(number));
    }

    Version first() {
        return versions.getFirst();
    }

    Version last() {
        return versions.getLast();
    }

    static String slug(String name) {
        var slug = new StringBuilder();
        name.toLowerCase(java.util.Locale.ROOT)
                .codePoints()
                .forEach(c -> slug.appendCodePoint(Character.isLetterOrDigit(c) ? c : '-'));
        return slug.isEmpty() ? "x" : slug.toString();
    }
}
