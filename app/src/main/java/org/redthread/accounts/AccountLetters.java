package org.redthread.accounts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.mail.Outbox;
import org.redthread.web.BaseAddress;
import org.redthread.web.Language;
import org.redthread.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Letters on the way to an account. None repeats what a stranger typed: whoever asks in another's name would else have
/// this house say it.
///
/// A letter that carries a secret belongs to no dialogue, so that no secretariat can read it in the outbox and come in
/// for the other. In the Rehearsal of a demonstration it does, since nothing leaves there.
@Component
class AccountLetters {

    private final Outbox outbox;
    private final Messages messages;
    private final BaseAddress base;
    private final boolean demonstration;

    AccountLetters(
            Outbox outbox,
            Messages messages,
            BaseAddress base,
            @Value("${redthread.demo:false}") boolean demonstration) {
        this.outbox = outbox;
        this.messages = messages;
        this.base = base;
        this.demonstration = demonstration;
    }

    void verify(String address, Language language, Place place, String token) {
        post(null, address, keeper(place), language, "verify", place, "/" + place.slug() + "/access/" + token, "");
    }

    void invite(UUID account, String address, Language language, Place place, String token) {
        post(account, address, keeper(place), language, "invited", place, "/invitation/" + token, "");
    }

    /// To somebody who has a password already.
    void mandated(UUID account, String address, Language language, Place place) {
        post(account, address, place.id(), language, "mandated", place, "/sign-in", "");
    }

    void declined(String address, Language language, Place place, String reason) {
        post(null, address, place.id(), language, "declined", place, "/" + place.slug() + "/access", reason);
    }

    private @Nullable UUID keeper(Place place) {
        return demonstration && place.id().equals(Entrances.REHEARSAL) ? place.id() : null;
    }

    private void post(
            @Nullable UUID account,
            String address,
            @Nullable UUID keeper,
            Language language,
            String letter,
            Place place,
            String inside,
            String reason) {
        var page = base.of("/" + language.tag() + inside);
        outbox.post(
                account,
                address,
                keeper,
                language.tag(),
                messages.say(language, "accounts.mail." + letter + ".subject", place.label()),
                messages.say(language, "accounts.mail." + letter, place.label(), page, reason));
    }
}
