package org.redthread.texts.negotiations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Locale;
import org.redthread.redline.Unreadable;
import org.redthread.texts.Text;
import org.springframework.core.io.ClassPathResource;

/// The Rehearsal's own texts, one for each stage that somebody who tries a negotiation wants to see. All of it is
/// sample wording, and says so.
public enum Sample {
    /// With a round open, and proposals in it.
    ACTION_PLAN(Text.Kind.PLAN),
    /// Under silence.
    RECOMMENDATIONS(Text.Kind.RECOMMENDATIONS),
    /// Endorsed and published, with a note of a party.
    DECLARATION(Text.Kind.DECLARATION);

    private final Text.Kind kind;

    Sample(Text.Kind kind) {
        this.kind = kind;
    }

    /// Its address among the negotiated texts.
    String slug() {
        return "sample-" + file();
    }

    private String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Beginning beginning(int year) {
        var title = "Sample " + name().toLowerCase(Locale.ROOT).replace('_', ' ');
        var symbol = "RH/MC/" + year + "/" + (ordinal() + 1);
        return new Beginning(title, symbol, kind, "en", ZoneId.of("Europe/Istanbul"), null);
    }

    Handed words() {
        var name = file() + ".md";
        try {
            return Handed.read(name, new ClassPathResource("sample/" + name).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Unreadable e) {
            throw new IllegalStateException("The sample text " + name + " cannot be read", e);
        }
    }
}
