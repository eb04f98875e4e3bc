package org.redthread.profiles.kept;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Reader;
import org.redthread.profiles.Profile;
import org.redthread.thread.Knot;

/// A profile as its country writes it.
///
/// @param describes the year that it describes
/// @param language in which it is written first, ISO 639-1; words in others are translations
/// @param lastDay on which silence can be broken, in UTC; null before it was submitted
/// @param settledAt when it was published or endorsed; null before
/// @param rolledFrom the profile of the year before that it began as; null for a first one
/// @param wordings the newest of each part and language
public record KeptProfile(
        UUID id,
        UUID dialogueId,
        UUID partyId,
        Profile.Kind kind,
        int template,
        int describes,
        String language,
        State state,
        boolean sample,
        Instant openedAt,
        @Nullable Instant submittedAt,
        @Nullable LocalDate lastDay,
        @Nullable Instant settledAt,
        @Nullable UUID rolledFrom,
        List<Step> history,
        int version,
        List<Section> sections,
        List<Wording> wordings,
        List<Figure> figures,
        List<DataGap> gaps) {

    /// Its kind of knot on the thread.
    public static final String KIND = "kept-profile";

    public record Step(Instant at, String by, State to) {}

    /// @param account whom within the country it is assigned to; null where the whole team writes
    /// @param signed the version of the original wording that was signed
    public record Section(
            String part,
            Audience audience,
            String ministry,
            @Nullable UUID account,
            @Nullable Integer signed,
            @Nullable String signedBy,
            @Nullable Instant signedAt) {}

    /// @param ofVersion of a translation, the version of the original that it follows
    public record Wording(
            String part,
            String language,
            int version,
            @Nullable Integer ofVersion,
            String words,
            String writtenBy,
            Instant writtenAt) {}

    /// @param definition what it counts
    /// @param was in the profile of the year before; null where there was none
    public record Figure(
            UUID id,
            String part,
            String name,
            String definition,
            String unit,
            int year,
            BigDecimal value,
            String source,
            @Nullable BigDecimal was,
            int position) {

        public boolean changed() {
            return was != null && was.compareTo(value) != 0;
        }
    }

    /// What no figure says, why, and what would mend it.
    public record DataGap(UUID id, String part, String lacks, String because, String remedy) {}

    public List<Template.Part> parts() {
        return Template.of(template).of(kind);
    }

    public Section section(String part) {
        return sections.stream()
                .filter(one -> one.part().equals(part))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No part " + part));
    }

    public Optional<Wording> wording(String part, String language) {
        return wordings.stream()
                .filter(one -> one.part().equals(part) && one.language().equals(language))
                .findFirst();
    }

    /// The words in the original language first.
    public List<Wording> wordings(String part) {
        var all = new ArrayList<>(wording(part, language).stream().toList());
        wordings.stream()
                .filter(one -> one.part().equals(part) && !one.language().equals(language))
                .forEach(all::add);
        return all;
    }

    /// Whether the original went on after the translation was made.
    public boolean outOfDate(Wording translation) {
        var original = wording(translation.part(), language).map(Wording::version);
        return !translation.language().equals(language)
                && original.isPresent()
                && !original.get().equals(translation.ofVersion());
    }

    public List<Figure> figures(String part) {
        return figures.stream().filter(one -> one.part().equals(part)).toList();
    }

    public List<DataGap> gaps(String part) {
        return gaps.stream().filter(one -> one.part().equals(part)).toList();
    }

    /// Whether the words stand as they were signed. Words that went on are no longer signed.
    public boolean signed(Section section) {
        var signed = section.signed();
        return signed != null
                && wording(section.part(), language)
                        .filter(words -> signed.equals(words.version()))
                        .isPresent();
    }

    /// Assigned parts that hold words which nobody signed: they keep the profile from being submitted.
    public List<Section> unsigned() {
        return sections.stream()
                .filter(one -> !one.ministry().isEmpty())
                .filter(one -> wording(one.part(), language).isPresent() && !signed(one))
                .toList();
    }

    /// Whether the reader may submit and endorse it for its country.
    public boolean leads(Reader reader) {
        return reader.submitsFor(partyId, dialogueId);
    }

    /// Whether the reader may write of the part: all who hand in for the country, and whom the part is assigned to.
    public boolean writes(Reader reader, String part) {
        return state == State.IN_PREPARATION
                && reader.speaksFor(dialogueId).contains(partyId)
                && (leads(reader)
                        || reader.account() != null
                                && reader.account().equals(section(part).account()));
    }

    /// Its page within that of its dialogue.
    public String inside() {
        return "/profiles/kept/" + id;
    }

    public Knot knot() {
        return new Knot(KIND, id);
    }
}
