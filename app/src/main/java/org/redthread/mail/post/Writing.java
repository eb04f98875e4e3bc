package org.redthread.mail.post;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.util.Date;
import java.util.List;
import org.redthread.mail.Attachment;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Letters as messages of mail (RFC 5322): the same text plain and dressed, and what goes with it.
///
/// A letter's number is in its Message-ID, so that one that is sent again can be told by whoever has it already.
@Component
class Writing {

    /// RFC 8058: a mail program posts these words there, on one press of its reader.
    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

    private final String from;

    Writing(@Value("${redthread.mail.from}") String from) {
        this.from = from;
    }

    /// The address cannot be written, or not by any server.
    static final class Unwritable extends Exception {

        Unwritable(Exception cause) {
            super(cause);
        }
    }

    MimeMessage message(Session session, Parcel parcel, List<Attachment> enclosed) throws Unwritable {
        try {
            var message = new Numbered(session, "<" + parcel.id() + from.substring(from.lastIndexOf('@')) + ">");
            message.setFrom(new InternetAddress(from, true));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(parcel.address(), true));
            message.setSubject(parcel.subject(), UTF_8.name());
            message.setSentDate(Date.from(parcel.postedAt()));
            message.setContentLanguage(new String[] {parcel.language()});
            // Nobody's holiday notice answers it (RFC 3834).
            message.setHeader("Auto-Submitted", "auto-generated");
            if (parcel.wayOut() != null) {
                message.setHeader("List-Unsubscribe", "<" + parcel.wayOut() + ">");
                message.setHeader("List-Unsubscribe-Post", ONE_CLICK);
            }
            message.setContent(enclosed.isEmpty() ? text(parcel) : parts(parcel, enclosed));
            message.saveChanges();
            return message;
        } catch (MessagingException e) {
            throw new Unwritable(e);
        }
    }

    private static Multipart parts(Parcel parcel, List<Attachment> enclosed) throws MessagingException {
        var text = new MimeBodyPart();
        text.setContent(text(parcel));
        var parts = new MimeMultipart("mixed", text);
        for (var attachment : enclosed) {
            var part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.mediaType())));
            part.setFileName(attachment.name());
            part.setDisposition(Part.ATTACHMENT);
            parts.addBodyPart(part);
        }
        return parts;
    }

    private static MimeMultipart text(Parcel parcel) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(parcel.body(), UTF_8.name());
        var dressed = new MimeBodyPart();
        var html = parcel.html() == null ? Dressed.of(parcel.language(), parcel.body()) : parcel.html();
        dressed.setText(html, UTF_8.name(), "html");
        return new MimeMultipart("alternative", plain, dressed);
    }

    /// Keeps its number, where the library would draw one at random.
    private static final class Numbered extends MimeMessage {

        private final String number;

        Numbered(Session session, String number) {
            super(session);
            this.number = number;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}
