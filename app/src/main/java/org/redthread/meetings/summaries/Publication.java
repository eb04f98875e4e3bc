package org.redthread.meetings.summaries;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.redthread.documents.Documents;
import org.redthread.documents.Draft;
import org.redthread.documents.HandedIn;
import org.redthread.documents.Visibility;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.outcomes.Outcomes;
import org.redthread.office.Paper;
import org.redthread.office.Printer;
import org.springframework.stereotype.Component;

/// Puts a summary out: its papers into the room of documents, what the meeting left behind and who came into the open.
@Component
class Publication {

    private final Documents documents;
    private final Outcomes outcomes;
    private final HeldStore held;

    Publication(Documents documents, Outcomes outcomes, HeldStore held) {
        this.documents = documents;
        this.outcomes = outcomes;
        this.held = held;
    }

    /// @return the document that is cited as the meeting's summary
    UUID publish(Convened meeting, Paper paper, Proceedings proceedings) {
        hand(meeting, paper, Printer.DOCX, meeting.symbol() + "/SUMMARY-DOCX", proceedings);
        var cited = hand(meeting, paper, Printer.PDF, meeting.symbol() + "/SUMMARY", proceedings);
        outcomes.publish(meeting);
        held.enter(proceedings);
        return cited;
    }

    private UUID hand(Convened meeting, Paper paper, Printer printer, String symbol, Proceedings proceedings) {
        var out = new ByteArrayOutputStream();
        try {
            printer.print(paper, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var draft = new Draft(
                paper.title(),
                symbol,
                proceedings.language().tag(),
                Visibility.PUBLIC,
                meeting.slug() + "-summary." + printer.extension());
        var content = out.toByteArray();
        return switch (documents.add(
                meeting.dialogue(), draft, content.length, () -> new ByteArrayInputStream(content))) {
            case HandedIn.Taken(var document) -> document.id();
            case HandedIn.NotTaken(var findings) ->
                throw new IllegalStateException(symbol + " was not taken: " + findings);
        };
    }
}
