package org.redthread.mail.post;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.util.List;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLException;
import org.redthread.mail.Attachment;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Hands letters to the operator's server by SMTP.
@Component
@EnableConfigurationProperties(SmtpSettings.class)
class Carrier {

    private final SmtpSettings settings;
    private final Writing writing;

    Carrier(SmtpSettings settings, Writing writing) {
        this.settings = settings;
        this.writing = writing;
    }

    /// Whether there is a server at all.
    boolean there() {
        return settings.there();
    }

    /// Opens a connection, for as many letters as are due.
    ///
    /// @throws Unreached where the server is not there, does not let us in, or cannot be spoken to in secret
    Way open() throws Unreached {
        var session = Session.getInstance(properties());
        var line = new LastLine(session, new URLName("smtp", settings.host(), settings.port(), null, null, null));
        try {
            line.connect(settings.host(), settings.port(), settings.user(), settings.password());
        } catch (MessagingException e) {
            throw new Unreached(reason(e), e);
        }
        return new Way(session, line);
    }

    private static String reason(MessagingException e) {
        if (e instanceof AuthenticationFailedException) return "mail.word.login";
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof SSLException) return "mail.word.tls";
        return "mail.word.unreachable";
    }

    private Properties properties() {
        var silence = Long.toString(settings.timeout().toMillis());
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", silence);
        properties.setProperty("mail.smtp.timeout", silence);
        properties.setProperty("mail.smtp.writetimeout", silence);
        properties.setProperty("mail.smtp.auth", Boolean.toString(settings.user() != null));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.tls()) {
            case NONE -> {}
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
        }
        return properties;
    }

    /// Nothing can be handed over for now.
    static final class Unreached extends Exception {

        /// The key of the message that says why.
        final String word;

        Unreached(String word, Exception cause) {
            super(word, cause);
            this.word = word;
        }
    }

    /// An open connection.
    final class Way implements AutoCloseable {

        private final Session session;
        private final LastLine line;

        private Way(Session session, LastLine line) {
            this.session = session;
            this.line = line;
        }

        /// @param handing asked when all but the last line is through; false keeps the letter back
        Answer carry(Parcel parcel, List<Attachment> enclosed, BooleanSupplier handing) {
            line.before(handing);
            try {
                var message = writing.message(session, parcel, enclosed);
                line.sendMessage(message, message.getAllRecipients());
                return new Answer.Taken(Answer.oneLine(line.getLastServerResponse()));
            } catch (Writing.Unwritable e) {
                return new Answer.Never("mail.word.address");
            } catch (MessagingException e) {
                return refused();
            }
        }

        /// 421 is said by a server that goes away, and of no letter.
        private Answer refused() {
            var code = line.getLastReturnCode();
            if (code >= 500) return new Answer.Never(Answer.oneLine(line.getLastServerResponse()));
            if (code >= 400 && code != 421) return new Answer.Later(Answer.oneLine(line.getLastServerResponse()));
            return line.gone() && code != 421
                    ? new Answer.Unheard("mail.word.unheard")
                    : new Answer.Lost("mail.word.lost");
        }

        @Override
        public void close() {
            try {
                line.close();
            } catch (MessagingException e) {
                // What was said is said; a server that is gone needs no goodbye.
            }
        }
    }
}
