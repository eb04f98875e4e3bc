package org.redthread.profiles.kept.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.api.ApiController;
import org.redthread.api.Asking;
import org.redthread.api.Tells;
import org.redthread.dialogues.Dialogues;
import org.redthread.parties.Parties;
import org.redthread.profiles.kept.Edition;
import org.redthread.profiles.kept.ProfileCourse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Frozen editions of profiles, as programs read them: those, and the parts of those, that are open to the reader.
@ApiController
@Asks("profiles.read-editions")
class EditionsApi {

    private final ProfileCourse course;
    private final Dialogues dialogues;
    private final Parties parties;

    EditionsApi(ProfileCourse course, Dialogues dialogues, Parties parties) {
        this.course = course;
        this.dialogues = dialogues;
        this.parties = parties;
    }

    /// @param party its key: `POL`
    /// @param state `PUBLISHED_AS_DRAFT` is not the position of the country
    /// @param frozenAt a moment in UTC, as RFC 3339 writes it
    /// @param checksum SHA-256 over the checksums of all parts
    record EditionAnswer(
            String profile,
            int number,
            String party,
            String kind,
            int describes,
            String state,
            String frozenAt,
            String checksum,
            @Nullable List<PartAnswer> parts) {}

    /// @param open whether it is open to whoever asks
    record PartAnswer(
            String part, String checksum, boolean open, List<WordsAnswer> words, List<FigureAnswer> figures) {}

    /// @param outOfDate whether the original went on after it was translated
    record WordsAnswer(String language, String words, boolean outOfDate) {}

    /// @param was in the profile of the year before; null where there was none
    record FigureAnswer(
            String name,
            String definition,
            String unit,
            int year,
            String value,
            String source,
            @Nullable String was) {}

    record EditionsAnswer(List<EditionAnswer> editions) {}

    @GetMapping("/dialogues/{dialogue}/profiles")
    @Tells("Frozen editions of migration profiles that are open to you, the newest first, without their parts.")
    EditionsAnswer editions(Asking asking, @PathVariable("dialogue") String slug) {
        var all = course.editions(dialogues.get(slug), null);
        var names = parties.names(
                all.stream().map(Edition::partyId).collect(Collectors.toSet()), asking.language(), asking.asOf());
        return new EditionsAnswer(all.stream()
                .map(one -> answer(
                        one, Objects.requireNonNull(names.get(one.partyId())).key(), null))
                .toList());
    }

    @GetMapping("/dialogues/{dialogue}/profiles/{profile}/editions/{number}")
    @Tells("A frozen edition with the parts that are open to you.")
    EditionAnswer edition(
            Asking asking,
            @PathVariable("dialogue") String slug,
            @PathVariable("profile") UUID profile,
            @PathVariable("number") int number) {
        var edition = course.edition(dialogues.get(slug), profile, number);
        var names = parties.names(List.of(edition.partyId()), asking.language(), asking.asOf());
        return answer(
                edition,
                Objects.requireNonNull(names.get(edition.partyId())).key(),
                edition.manifest().stream().map(line -> part(edition, line)).toList());
    }

    private static EditionAnswer answer(Edition edition, String party, @Nullable List<PartAnswer> parts) {
        return new EditionAnswer(
                edition.profileId().toString(),
                edition.number(),
                party,
                edition.kind().name(),
                edition.describes(),
                edition.state().name(),
                edition.frozenAt().toString(),
                edition.checksum(),
                parts);
    }

    private static PartAnswer part(Edition edition, Edition.Line line) {
        var content = edition.content(line.part());
        return new PartAnswer(
                line.part(),
                line.checksum(),
                content.isPresent(),
                content.stream()
                        .flatMap(one -> one.wordings().stream()
                                .map(words -> new WordsAnswer(
                                        words.language(),
                                        words.words(),
                                        one.outOfDate().contains(words.language()))))
                        .toList(),
                content.stream()
                        .flatMap(one -> one.figures().stream())
                        .map(one -> new FigureAnswer(
                                one.name(),
                                one.definition(),
                                one.unit(),
                                one.year(),
                                one.value().toPlainString(),
                                one.source(),
                                plain(one.was())))
                        .toList());
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
