package org.redthread.meetings.summaries;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.convening.Convened;
import org.redthread.office.Block;
import org.redthread.office.Paper;
import org.redthread.office.Sheet;
import org.redthread.office.Words;
import org.redthread.redline.akn.AkomaNtoso;
import org.redthread.redline.akn.Work;
import org.redthread.redline.plain.Markdown;
import org.redthread.redline.text.Text;
import org.redthread.web.BaseAddress;
import org.redthread.web.Language;
import org.redthread.web.Messages;
import org.springframework.stereotype.Component;

/// The same words as a paper, as plain text, as a tree and as Akoma Ntoso.
@Component
class Printing {

    private final Messages messages;
    private final BaseAddress base;

    Printing(Messages messages, BaseAddress base) {
        this.messages = messages;
        this.base = base;
    }

    /// @param notice what must be read before the rest, such as that it is a draft; null for the published summary
    Paper paper(Convened meeting, Dialogue dialogue, List<Paragraph> paragraphs, @Nullable String notice) {
        var language = Gathering.language(meeting);
        var blocks = new ArrayList<Block>();
        blocks.add(Block.heading(1, title(meeting, language)));
        blocks.add(new Block.Paragraph(Words.of(where(meeting, language)), Block.Tone.LEAD));
        if (notice != null) blocks.add(new Block.Paragraph(Words.of(notice), Block.Tone.NOTICE));
        for (var paragraph : paragraphs) {
            blocks.add(Block.numbered(paragraph.number() + ".", words(paragraph.pieces(), language)));
            if (!paragraph.points().isEmpty())
                blocks.add(new Block.Points(paragraph.points().stream()
                        .map(point -> words(point, language))
                        .toList()));
        }
        return new Paper(
                title(meeting, language),
                language.locale().toLocale(),
                dialogue.name().in(language),
                meeting.symbol(),
                Sheet.UPRIGHT,
                blocks);
    }

    private Words words(List<Piece> pieces, Language language) {
        var words = Words.NONE;
        for (var piece : pieces)
            words = switch (piece.kind()) {
                case WORDS -> words.then(piece.text());
                case STRONG -> words.strong(piece.text());
                case TYPED -> words.typed(piece.text());
                case COUNTED ->
                    words.counted(
                            piece.text(),
                            base.of("/" + language.tag() + (piece.inside() == null ? "" : piece.inside())),
                            piece.from() == null ? "" : piece.from());
            };
        return words;
    }

    /// As a person would type it: what `record check` reads, and what the checksum is made of.
    String plain(Convened meeting, Dialogue dialogue, List<Paragraph> paragraphs) {
        var language = Gathering.language(meeting);
        var text = new StringBuilder();
        text.append(dialogue.name().in(language)).append("\n\n");
        text.append(title(meeting, language))
                .append("\n\n")
                .append(where(meeting, language))
                .append("\n\n");
        for (var paragraph : paragraphs) {
            text.append(paragraph.number())
                    .append(". ")
                    .append(Paragraph.plain(paragraph.pieces()))
                    .append("\n\n");
            for (var point : paragraph.points())
                text.append("- ").append(Paragraph.plain(point)).append("\n\n");
        }
        return text.toString();
    }

    /// As a tree, for redlines and for Akoma Ntoso.
    Text text(List<Paragraph> paragraphs) {
        var markdown = new StringBuilder();
        for (var paragraph : paragraphs) {
            markdown.append(paragraph.number()).append(". ");
            markdown.append(oneLine(paragraph.pieces())).append("\n\n");
            for (var point : paragraph.points())
                markdown.append("- ").append(oneLine(point)).append("\n\n");
        }
        return Markdown.read(markdown.toString());
    }

    private static String oneLine(List<Piece> pieces) {
        return Paragraph.plain(pieces).replaceAll("\\s+", " ");
    }

    String akomaNtoso(Convened meeting, Dialogue dialogue, List<Draft> drafts, Draft shown) {
        var versions = drafts.reversed().stream()
                .filter(draft -> draft.number() <= shown.number())
                .map(draft -> new Work.Version(
                        draft.occasion().name() + " " + draft.number(),
                        draft.madeAt().atZone(meeting.zone()).toLocalDate()))
                .toList();
        var language = Gathering.language(meeting);
        var work = new Work(
                title(meeting, language),
                dialogue.slug(),
                dialogue.name().en(),
                meeting.symbol(),
                language.locale().getISO3Language(),
                versions);
        return AkomaNtoso.write(work, text(shown.paragraphs())).content();
    }

    /// SHA-256 of the words as plain text.
    static String checksum(String plain) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String title(Convened meeting, Language language) {
        return messages.say(
                language, "meetings.summary.paper", meeting.meeting().label().in(language));
    }

    private String where(Convened meeting, Language language) {
        var days = new Days(language).span(meeting.firstDay(), meeting.lastDay());
        var town = meeting.meeting().town();
        return town == null
                ? messages.say(language, "meetings.summary.paper.online", days)
                : messages.say(language, "meetings.summary.paper.where", days, town);
    }
}
