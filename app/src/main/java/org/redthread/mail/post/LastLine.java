package org.redthread.mail.post;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/// A connection that asks before the last line of a message goes out: once it is out the message may have arrived,
/// whatever is heard after it (RFC 5321, 4.5.4.1 and RFC 1047).
final class LastLine extends SMTPTransport {

    private BooleanSupplier mayGo = () -> true;
    private boolean gone;

    LastLine(Session session, URLName address) {
        super(session, address);
    }

    /// @param asked writes down that the next message is about to be handed over; false keeps it from that
    void before(BooleanSupplier asked) {
        this.mayGo = asked;
        this.gone = false;
    }

    /// Whether the last line of the message went out.
    boolean gone() {
        return gone;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        if (!mayGo.getAsBoolean()) throw new IOException("Another house has the letter");
        gone = true;
        super.finishData();
    }
}
