package org.redthread.texts.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.office.Block;
import org.redthread.office.Paper;
import org.redthread.office.Printer;
import org.redthread.office.Sheet;
import org.redthread.office.Words;
import org.redthread.redline.Unreadable;
import org.redthread.redline.akn.AkomaNtoso;
import org.redthread.redline.akn.Work;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;
import org.redthread.redline.word.Redline;
import org.redthread.redline.word.TextDocument;
import org.redthread.texts.negotiations.InPrint;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.web.Language;
import org.redthread.web.Messages;
import org.springframework.stereotype.Component;

/// The published text in the forms in which it is handed out. The same text gives the same words in each.
@Component
public class Binding {

    private final Messages messages;

    Binding(Messages messages) {
        this.messages = messages;
    }

    /// As Word, with the notes of the parties as footnotes.
    public byte[] docx(Negotiated text, Published published) {
        return TextDocument.write(marked(text, published.words())).content();
    }

    /// Sample wording says so in every form, before its first word.
    private Text marked(Negotiated text, Text words) {
        if (!text.sample()) return words;
        var language = Language.of(text.language()).orElse(Language.EN);
        var blocks = new ArrayList<org.redthread.redline.text.Block>();
        blocks.add(new org.redthread.redline.text.Block(
                new Identity("sample"),
                Kind.PARAGRAPH,
                0,
                "",
                Wording.of(messages.say(language, "publication.sample"))));
        blocks.addAll(words.blocks());
        return new Text(blocks);
    }

    /// As Word, with all that became different since another version tracked.
    ///
    /// @param name of the other version
    public byte[] tracked(Negotiated text, Published published, String name, Text before) {
        var when = LocalDateTime.ofInstant(published.publishedAt(), text.zone());
        try {
            return Redline.between(
                            name,
                            TextDocument.write(marked(text, before)).content(),
                            text.symbol(),
                            docx(text, published),
                            text.symbol(),
                            when)
                    .docx();
        } catch (Unreadable e) {
            throw new IllegalStateException("What was just written cannot be read", e);
        }
    }

    /// As an accessible PDF (PDF/UA-1).
    public byte[] pdf(Dialogue dialogue, Negotiated text, Published published) {
        var language = Language.of(text.language()).orElse(Language.EN);
        var blocks = new ArrayList<Block>();
        blocks.add(Block.heading(1, text.title()));
        if (text.sample())
            blocks.add(new Block.Paragraph(Words.of(messages.say(language, "publication.sample")), Block.Tone.NOTICE));
        blocks.addAll(InPrint.blocks(published.words(), text.language(), 1));
        blocks.add(new Block.Paragraph(
                Words.of(messages.say(
                        language,
                        "publication.imprint",
                        language.moment(published.publishedAt(), text.zone()),
                        published.checksum())),
                Block.Tone.NOTE));
        var paper = new Paper(
                text.title(),
                language.locale().toLocale(),
                dialogue.name().in(language),
                text.symbol(),
                Sheet.UPRIGHT,
                blocks);
        var out = new ByteArrayOutputStream();
        try {
            Printer.PDF.print(paper, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// As Akoma Ntoso 3.0. It names the published version alone, whoever asks: the ones before may not be public.
    public byte[] akomaNtoso(Dialogue dialogue, Negotiated text, Published published) {
        var language = Language.of(text.language()).orElse(Language.EN);
        var work = new Work(
                text.title(),
                dialogue.slug(),
                dialogue.name().en(),
                text.symbol(),
                language.locale().getISO3Language(),
                List.of(new Work.Version(
                        messages.say(language, "publication.version"),
                        LocalDate.ofInstant(published.publishedAt(), text.zone()))));
        return AkomaNtoso.write(work, marked(text, published.words())).content().getBytes(StandardCharsets.UTF_8);
    }
}
