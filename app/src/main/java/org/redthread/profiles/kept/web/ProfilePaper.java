package org.redthread.profiles.kept.web;

import com.ibm.icu.text.NumberFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.office.Block;
import org.redthread.office.Column;
import org.redthread.office.Paper;
import org.redthread.office.Sheet;
import org.redthread.office.Words;
import org.redthread.parties.PartyName;
import org.redthread.profiles.kept.Edition;
import org.redthread.profiles.kept.KeptProfile;
import org.redthread.profiles.kept.Template;
import org.redthread.profiles.kept.Tongues;
import org.redthread.web.Here;

/// A profile as a paper: what the reader may read of it, with its empty parts visibly empty.
///
/// @param notes below the title: the edition, its checksum and address, or what the record tells
/// @param warning what must be read first; null where there is nothing
/// @param international figures of publishers; none in an edition, which is frozen
public record ProfilePaper(
        Here here,
        Dialogue dialogue,
        PartyName name,
        String title,
        List<Words> notes,
        @Nullable String warning,
        List<Block> international,
        List<Part> parts) {

    /// @param content empty where nothing can be shown
    /// @param empty what is said then
    record Part(String heading, Optional<Edition.Content> content, String empty) {}

    static ProfilePaper of(EditionPage page) {
        var here = page.here();
        var edition = page.edition();
        return new ProfilePaper(
                here,
                page.dialogue(),
                page.name(),
                page.title(),
                List.of(
                        Words.of(page.frozen()),
                        Words.NONE.link(page.address(), page.address(), page.title()),
                        Words.of("SHA-256 " + edition.checksum())),
                page.draft() ? here.say("profiles.notice") : null,
                List.of(),
                edition.parts().stream()
                        .map(part -> new Part(
                                page.part(part), edition.content(part.code()), here.say("profiles.edition.closed")))
                        .toList());
    }

    /// The parts of a template of which nothing is on record.
    static List<Part> blank(Here here, Template template) {
        return template.parts().stream()
                .map(part -> new Part(
                        part.code() + ". " + here.say("profiles.part." + part.key()),
                        Optional.empty(),
                        here.say("profiles.section.unrecorded")))
                .toList();
    }

    public Paper paper() {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.heading(1, title));
        if (warning != null) blocks.add(new Block.Paragraph(Words.of(warning), Block.Tone.NOTICE));
        if (dialogue.sample())
            blocks.add(new Block.Paragraph(Words.of(here.say("profiles.sample")), Block.Tone.NOTICE));
        notes.forEach(note -> blocks.add(new Block.Paragraph(note, Block.Tone.NOTE)));
        blocks.addAll(international);
        for (var part : parts) {
            blocks.add(Block.heading(2, part.heading));
            part.content.ifPresentOrElse(
                    content -> add(blocks, content),
                    () -> blocks.add(new Block.Paragraph(Words.of(part.empty), Block.Tone.NOTE)));
        }
        if (name.footnote() != null)
            blocks.add(new Block.Paragraph(Words.of(name.sign() + " " + name.footnote()), Block.Tone.NOTE));
        return new Paper(
                title,
                here.language().locale().toLocale(),
                dialogue.name().in(here.language()),
                "",
                Sheet.UPRIGHT,
                blocks);
    }

    private void add(List<Block> blocks, Edition.Content content) {
        if (content.wordings().isEmpty())
            blocks.add(new Block.Paragraph(Words.of(here.say("web.blank")), Block.Tone.NOTE));
        for (var words : content.wordings()) {
            var tongue = Locale.forLanguageTag(words.language());
            if (content.wordings().size() > 1) blocks.add(Block.heading(3, Tongues.name(words.language(), here)));
            if (content.outOfDate().contains(words.language()))
                blocks.add(new Block.Paragraph(Words.of(here.say("profiles.out-of-date")), Block.Tone.NOTE));
            Paragraphs.of(words.words())
                    .forEach(paragraph -> blocks.add(Block.paragraph(Words.NONE.in(tongue, paragraph))));
        }
        if (!content.figures().isEmpty()) blocks.add(figures(content.figures()));
        if (!content.gaps().isEmpty()) blocks.add(gaps(content.gaps()));
    }

    private Block figures(List<KeptProfile.Figure> figures) {
        return new Block.Table(
                here.say("profiles.figures"),
                List.of(
                        Column.name(here.say("profiles.figure.name")),
                        Column.figure(here.say("profiles.figure.year")),
                        Column.figure(here.say("profiles.figure.value")).share(2),
                        Column.text(here.say("profiles.figure.source"))),
                figures.stream()
                        .map(one -> List.of(
                                Words.of(one.name()).note(Words.of(one.definition())),
                                Words.of(String.valueOf(one.year())),
                                Words.of(number(one.value(), here) + " " + one.unit()
                                        + (one.changed()
                                                ? " (" + here.say("profiles.figure.was", number(one.was(), here)) + ")"
                                                : "")),
                                Words.of(one.source())))
                        .toList());
    }

    private Block gaps(List<KeptProfile.DataGap> gaps) {
        return new Block.Table(
                here.say("profiles.gaps"),
                List.of(
                        Column.name(here.say("profiles.gap.lacks")),
                        Column.text(here.say("profiles.gap.because")),
                        Column.text(here.say("profiles.gap.remedy"))),
                gaps.stream()
                        .map(one -> List.of(Words.of(one.lacks()), Words.of(one.because()), Words.of(one.remedy())))
                        .toList());
    }

    /// As the reader's language writes it.
    public static String number(@Nullable BigDecimal value, Here here) {
        if (value == null) return "";
        var format = NumberFormat.getInstance(here.language().locale());
        format.setMaximumFractionDigits(6);
        return format.format(value);
    }
}
