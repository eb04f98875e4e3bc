package org.redthread.proofs;

import java.util.concurrent.Semaphore;
import org.redthread.check.Check;
import org.redthread.check.Sayings;
import org.redthread.check.gazetteer.Gazetteer;
import org.redthread.check.reading.Document;
import org.redthread.check.reading.Documents;
import org.redthread.meetings.Meetings;
import org.springframework.stereotype.Service;

/// Checks texts that people hand in: by themselves, and against the record where it knows the meeting.
@Service
public class Proofs {

    /// As many characters as a long report has, and far from what would keep a processor busy.
    public static final int LONGEST_TEXT = 500_000;

    private final Gazetteer gazetteer = Gazetteer.english();
    private final Check check = Check.with(gazetteer);
    private final Semaphore seats =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final Meetings meetings;

    Proofs(Meetings meetings) {
        this.meetings = meetings;
    }

    /// @param content of a .docx, .pdf, .md or .txt
    /// @param sayings in whose language the findings are said
    public Proof read(byte[] content, Sayings sayings) {
        if (!seats.tryAcquire()) return new Proof.Refused(Proof.Reason.BUSY, null);
        try {
            return switch (Documents.read(content)) {
                case Document.Readable readable -> proof(readable.text(), sayings);
                case Document.Unusable unusable -> new Proof.Refused(Proof.Reason.UNUSABLE, unusable.reason());
            };
        } finally {
            seats.release();
        }
    }

    /// @param sayings in whose language the findings are said
    public Proof read(String text, Sayings sayings) {
        if (text.isBlank()) return new Proof.Refused(Proof.Reason.EMPTY, null);
        if (!seats.tryAcquire()) return new Proof.Refused(Proof.Reason.BUSY, null);
        try {
            return proof(text, sayings);
        } finally {
            seats.release();
        }
    }

    private Proof proof(String text, Sayings sayings) {
        if (text.length() > LONGEST_TEXT) return new Proof.Refused(Proof.Reason.LONG, null);
        var recall = new Recall(meetings, gazetteer);
        var report = check.against(recall).saying(sayings).read(text);
        return new Proof.Read(text, report, recall.found().orElse(null));
    }
}
