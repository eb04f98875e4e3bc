package org.redthread.web;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Reader;
import org.springframework.security.web.csrf.CsrfToken;

/// Where the reader stands: in which language, as of which date, at which address, and who it is.
///
/// Every handler of a page takes one and hands it to its page record; templates say and link through it alone, so
/// that language and date are never lost on the way.
public record Here(
        Messages messages,
        Language language,
        LocalDate today,
        @Nullable LocalDate chosenDate,
        String path,
        List<Asked> asked,
        Reader reader,
        Masthead masthead,
        Assets assets,
        @Nullable CsrfToken csrf) {

    /// The title of the window: page, dialogue, house.
    public String titled(String title) {
        var dialogue = masthead.dialogue();
        var parts = new LinkedHashSet<String>();
        parts.add(title);
        if (dialogue != null) parts.add(dialogue.label());
        parts.add(say("web.brand"));
        return String.join(" · ", parts);
    }

    /// The address of a file of the shell, with its content in its name, so that it may be kept for ever.
    public String asset(String file) {
        return assets.address(file);
    }

    /// For pages below a dialogue's address whose room knows no dialogues.
    ///
    /// @throws NoSuchPage where the address begins with no dialogue of this house
    public void needsDialogue() {
        if (masthead.dialogue() == null && !masthead.dialogues().isEmpty()) throw new NoSuchPage("dialogue");
    }

    /// The date that the page answers for: the chosen one, else today.
    public LocalDate asOf() {
        return chosenDate == null ? today : chosenDate;
    }

    /// A sentence of the interface.
    public String say(String key, Object... arguments) {
        return messages.say(language, key, arguments);
    }

    /// The address of a page inside the house, `/budapest-process/meetings`, with language and date kept.
    public String to(String inside) {
        return Asked.address("/" + language.tag() + inside, List.of(), chosenDate);
    }

    /// This page without date or question, where its own forms are sent.
    public String address() {
        return "/" + language.tag() + path;
    }

    /// This page in another language.
    public String in(Language other) {
        return Asked.address("/" + other.tag() + path, asked, chosenDate);
    }

    /// This page as of another date; null for today.
    public String on(@Nullable LocalDate date) {
        return Asked.address("/" + language.tag() + path, asked, date);
    }

    /// A day as the reader writes it: 5 December 2023.
    public String day(LocalDate day) {
        return span(day, day);
    }

    /// A moment that belongs to no place, on the reader's own clock, else in UTC: 5 December 2023 at 14:05 UTC.
    public String moment(Instant moment) {
        return language.moment(moment, reader.zone() == null ? ZoneId.of("UTC") : reader.zone());
    }

    /// A moment on the clock of a place, and on the reader's own. Deadlines are shown so, never without a zone.
    public String moment(Instant moment, ZoneId place) {
        return clocks().moment(moment, place);
    }

    /// From one moment to another of the same day, on the clock of a place and on the reader's own.
    public String times(Instant from, Instant to, ZoneId place) {
        return clocks().times(from, to, place);
    }

    public Clocks clocks() {
        return new Clocks(messages, language, reader.zone());
    }

    /// An amount of money as the reader writes it: €12,000.00.
    ///
    /// @param currency ISO 4217
    public String money(BigDecimal amount, String currency) {
        var format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(Currency.getInstance(currency));
        return format.format(amount);
    }

    /// Days from first to last, both included: 4–5 December 2019.
    public String span(LocalDate first, LocalDate last) {
        return language.span(first, last);
    }

    /// The same without the year, for a margin that shows the year above: 4–5 Dec.
    public String margin(LocalDate first, LocalDate last) {
        return language.span("MMMd", first, last);
    }

    /// A month without its year, for the same margin: Dec.
    public String monthAlone(LocalDate day) {
        return language.day("LLL", day);
    }

    /// A month as the reader writes it: October 2013.
    public String month(LocalDate day) {
        return language.day("yMMMM", day);
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }
}
