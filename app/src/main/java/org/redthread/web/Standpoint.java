package org.redthread.web;

import java.time.LocalDate;
import java.util.List;
import org.redthread.access.Access;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Where somebody stands who asks for what a page tells without asking for the page: a program, a letter.
@Component
public class Standpoint {

    private final Messages messages;
    private final Access access;
    private final ObjectProvider<Mastheads> mastheads;
    private final Assets assets;

    Standpoint(Messages messages, Access access, ObjectProvider<Mastheads> mastheads, Assets assets) {
        this.messages = messages;
        this.access = access;
        this.mastheads = mastheads;
        this.assets = assets;
    }

    /// @param path of the page that tells the same, without the language
    public Here at(String path, Language language, LocalDate asOf) {
        var head = mastheads.stream()
                .findFirst()
                .map(heads -> heads.at(path, language, asOf))
                .orElse(Masthead.BARE);
        return new Here(messages, language, asOf, asOf, path, List.of(), access.reader(), head, assets, null);
    }
}
