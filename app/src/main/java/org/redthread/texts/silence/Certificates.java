package org.redthread.texts.silence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redthread.dialogues.Dialogue;
import org.redthread.documents.Documents;
import org.redthread.documents.Draft;
import org.redthread.documents.HandedIn;
import org.redthread.documents.Visibility;
import org.redthread.office.Block;
import org.redthread.office.Column;
import org.redthread.office.Paper;
import org.redthread.office.Printer;
import org.redthread.office.Sheet;
import org.redthread.office.Words;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.redthread.texts.negotiations.InPrint;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.texts.negotiations.Version;
import org.redthread.web.Language;
import org.redthread.web.Messages;
import org.springframework.stereotype.Component;

/// Certifies that a text was adopted by silence: which words, under which checksum, who could have broken it, until
/// when and by which rule. Kept among the documents of the dialogue, for all of it to read.
@Component
class Certificates {

    private final Negotiations negotiations;
    private final Documents documents;
    private final Parties parties;
    private final Messages messages;

    Certificates(Negotiations negotiations, Documents documents, Parties parties, Messages messages) {
        this.negotiations = negotiations;
        this.documents = documents;
        this.parties = parties;
        this.messages = messages;
    }

    record Papers(UUID pdf, UUID docx) {}

    /// @throws IllegalStateException where the room of documents does not take them
    Papers print(Dialogue dialogue, Negotiated text, Silence silence) {
        var paper = paper(dialogue, text, silence);
        return new Papers(
                hand(text, silence, paper, Printer.PDF, ""), hand(text, silence, paper, Printer.DOCX, "-DOCX"));
    }

    Paper paper(Dialogue dialogue, Negotiated text, Silence silence) {
        var language = Language.of(text.language()).orElse(Language.EN);
        return new Writing(language, dialogue, text, silence).paper();
    }

    private UUID hand(Negotiated text, Silence silence, Paper paper, Printer printer, String ending) {
        var out = new ByteArrayOutputStream();
        try {
            printer.print(paper, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var roomForMore = text.symbol().chars().filter(c -> c == '/').count() < 6;
        var draft = new Draft(
                paper.title(),
                roomForMore ? text.symbol() + "/SILENCE-" + silence.number() + ending : "",
                paper.language().getLanguage(),
                Visibility.DIALOGUE,
                text.slug() + "-silence-" + silence.number() + "." + printer.extension());
        var content = out.toByteArray();
        return switch (documents.add(
                text.dialogueId(), draft, content.length, () -> new ByteArrayInputStream(content))) {
            case HandedIn.Taken(var document) -> document.id();
            case HandedIn.NotTaken(var findings) ->
                throw new IllegalStateException(draft.title() + " was not taken: " + findings);
        };
    }

    /// One certificate in its language.
    private final class Writing {

        private final Language language;
        private final Dialogue dialogue;
        private final Negotiated text;
        private final Silence silence;
        private final Version version;
        private final Map<UUID, PartyName> names;

        Writing(Language language, Dialogue dialogue, Negotiated text, Silence silence) {
            this.language = language;
            this.dialogue = dialogue;
            this.text = text;
            this.silence = silence;
            this.version = text.version(silence.versionId()).orElseThrow();
            this.names =
                    parties.names(silence.entitled(), language, LocalDate.ofInstant(silence.endsAt(), silence.zone()));
        }

        Paper paper() {
            var title = say("silence.certificate.title", text.symbol());
            var blocks = new ArrayList<Block>();
            blocks.add(Block.heading(1, title));
            if (text.sample()) blocks.add(new Block.Paragraph(Words.of(say("silence.mail.sample")), Block.Tone.NOTICE));
            blocks.add(new Block.Paragraph(
                    Words.of(say("silence.certificate.lead", text.title(), moment())), Block.Tone.LEAD));
            blocks.add(facts());
            blocks.add(Block.heading(2, say("silence.certificate.entitled")));
            var sorted = names.values().stream().sorted(PartyName.ALPHABETICAL).toList();
            blocks.add(new Block.Points(
                    sorted.stream().map(name -> Words.of(name.printed())).toList()));
            blocks.add(new Block.Paragraph(Words.of(say("silence.certificate.no-position")), Block.Tone.NOTE));
            PartyName.footnoted(sorted)
                    .forEach(name -> blocks.add(
                            new Block.Paragraph(Words.of(name.sign() + " " + name.footnote()), Block.Tone.NOTE)));
            blocks.add(Block.heading(2, say("silence.certificate.text")));
            blocks.addAll(InPrint.blocks(negotiations.words(version), text.language(), 2));
            return new Paper(
                    title,
                    language.locale().toLocale(),
                    dialogue.name().in(language),
                    text.symbol(),
                    Sheet.UPRIGHT,
                    blocks);
        }

        private Block facts() {
            var rows = new ArrayList<List<Words>>();
            row(rows, "silence.certificate.version", say("negotiations.version", version.number()));
            row(rows, "silence.certificate.checksum", version.checksum());
            row(rows, "silence.certificate.opened", language.moment(silence.openedAt(), silence.zone()));
            row(rows, "silence.certificate.ended", moment());
            row(rows, "silence.certificate.rule", rule());
            for (var move : silence.extensions())
                row(
                        rows,
                        "silence.certificate.extended",
                        say(
                                "silence.certificate.extended.from",
                                language.moment(move.from(), silence.zone()),
                                move.why()));
            return new Block.Table(
                    say("silence.certificate.facts"),
                    List.of(
                            Column.name(say("silence.certificate.what")).share(1),
                            Column.text(say("silence.certificate.how")).share(2)),
                    rows);
        }

        private String rule() {
            var days = silence.days();
            if (days == null) return say("silence.rule.moment");
            return say(
                    "silence.rule.days",
                    days,
                    say("silence.weekend." + silence.weekend()),
                    silence.holidays().isEmpty()
                            ? say("silence.rule.none")
                            : silence.holidays().stream()
                                    .map(day -> language.span(day, day))
                                    .collect(Collectors.joining("; ")));
        }

        private void row(List<List<Words>> rows, String what, String how) {
            rows.add(List.of(Words.of(say(what)), Words.of(how)));
        }

        private String moment() {
            return language.moment(silence.endsAt(), silence.zone());
        }

        private String say(String key, Object... arguments) {
            return messages.say(language, key, arguments);
        }
    }
}
