package org.redthread.mail.post;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The server that letters are handed to, as the operator says it; `REDTHREAD_MAIL_SMTP_HOST` and so on in the
/// environment.
///
/// @param host null where there is none: letters wait in the outbox then
/// @param user null where the server asks for none
/// @param timeout for each answer; a server that is silent longer is given up
@ConfigurationProperties("redthread.mail.smtp")
record SmtpSettings(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("STARTTLS") Tls tls,
        @DefaultValue("30s") Duration timeout) {

    enum Tls {
        /// Only for a server on the same machine: letters and the password travel open.
        NONE,
        /// Begins open, and goes on only once it is closed to others.
        STARTTLS,
        TLS
    }

    boolean there() {
        return host != null && !host.isBlank();
    }

    @Override
    public String toString() {
        return host + ":" + port + " " + tls;
    }
}
