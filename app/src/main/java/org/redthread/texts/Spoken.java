package org.redthread.texts;

import org.redthread.redline.tongue.Phrase;
import org.redthread.redline.tongue.Tongue;
import org.redthread.web.Here;
import org.redthread.web.Language;
import org.redthread.web.Messages;

/// A language of the house, as papers of the library are written in it. What programs read stays in English.
public record Spoken(Messages messages, Language language) implements Tongue {

    /// That of the reader.
    public static Spoken by(Here here) {
        return new Spoken(here.messages(), here.language());
    }

    @Override
    public String tag() {
        return language.tag();
    }

    @Override
    public String say(Phrase phrase, Object... arguments) {
        return messages.say(language, "papers." + phrase, arguments);
    }
}
