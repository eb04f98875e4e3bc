package org.redthread.parties;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.thread.Sifts;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// The parties by which gaps may be sifted, by the names of the reader's date.
@Component
class PartyChoices implements Sifts {

    private final Parties parties;

    PartyChoices(Parties parties) {
        this.parties = parties;
    }

    @Override
    public By by() {
        return By.PARTY;
    }

    @Override
    public List<Choice> choices(UUID dialogue, @Nullable String asked, Here here) {
        return parties.everybody(here.language(), here.asOf()).stream()
                .map(name -> new Choice(name.key(), name.party(), 0, name.printed(), null, null, name.footnote()))
                .toList();
    }
}
