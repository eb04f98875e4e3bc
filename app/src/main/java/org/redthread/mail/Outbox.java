package org.redthread.mail;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.sql.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Letters on their way: they wait here until the post has handed them over, and can be read.
@Service
public class Outbox {

    /// How many letters a page shows.
    public static final int PAGE = 50;

    private final LetterStore store;
    private final Access access;
    private final Clock clock;
    private final boolean leaves;

    /// @param server that letters are handed to; empty where there is none
    Outbox(LetterStore store, Access access, Clock clock, @Value("${redthread.mail.smtp.host:}") String server) {
        this.store = store;
        this.access = access;
        this.clock = clock;
        this.leaves = !server.isBlank();
    }

    /// Whether there is a server that letters are handed to; without one they wait here.
    public boolean leaves() {
        return leaves;
    }

    /// Puts a letter in the outbox, in the transaction of what it tells of: either both stand, or neither.
    ///
    /// @param account null for an address without an account
    /// @param dialogue whose secretariat may read the letter; null for what belongs to none
    /// @param subject at most 200 characters in one line
    /// @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID post(
            @Nullable UUID account,
            String address,
            @Nullable UUID dialogue,
            String language,
            String subject,
            String body) {
        return post(account, address, dialogue, language, subject, body, List.of());
    }

    /// The same with files that go with the letter, in their order.
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID post(
            @Nullable UUID account,
            String address,
            @Nullable UUID dialogue,
            String language,
            String subject,
            String body,
            List<Attachment> attachments) {
        return post(account, address, dialogue, language, subject, body, attachments, null);
    }

    /// One that comes by itself, until its reader has had enough of them.
    ///
    /// @param wayOut the whole address that ends such letters when something is posted to it, at most
    ///     500 characters
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID post(
            @Nullable UUID account,
            String address,
            @Nullable UUID dialogue,
            String language,
            String subject,
            String body,
            List<Attachment> attachments,
            @Nullable String wayOut) {
        var now = clock.instant();
        var id = Ids.at(now);
        store.add(
                new Letter(
                        id, account, address, dialogue, language, subject, body, null, Letter.State.QUEUED, now, null),
                wayOut);
        var place = 1;
        for (var attachment : attachments) store.attach(id, place++, attachment);
        return id;
    }

    /// What goes with each of the letters that the reader may read, in its order.
    ///
    /// @throws org.redthread.access.Forbidden to whoever has not signed in
    @Transactional(readOnly = true)
    public Map<UUID, List<Enclosure>> enclosures(Collection<UUID> letters) {
        access.require(MailAction.READ);
        return letters.isEmpty()
                ? Map.of()
                : store.enclosures(letters).stream().collect(Collectors.groupingBy(Enclosure::letter));
    }

    /// A file that goes with a letter; empty where there is none, or the reader may not read the letter.
    ///
    /// @param place in the letter, from 1
    /// @throws org.redthread.access.Forbidden to whoever has not signed in
    @Transactional(readOnly = true)
    public Optional<Attachment> attachment(UUID letter, int place) {
        access.require(MailAction.READ);
        return store.attachment(letter, place);
    }

    /// The newest letters that the reader may read, one more than a page where there are more.
    ///
    /// @param before only letters posted before this one
    /// @throws org.redthread.access.Forbidden to whoever has not signed in
    @Transactional(readOnly = true)
    public List<Letter> letters(@Nullable UUID before) {
        access.require(MailAction.READ);
        return store.letters(before, PAGE + 1);
    }

    /// Whether the reader may send the letter again: it failed or is in doubt, and belongs to a dialogue of his.
    public boolean mayAgain(Letter letter) {
        return letter.astray() && letter.dialogue() != null && access.may(MailAction.SEND_AGAIN, letter.dialogue());
    }

    /// Puts a letter that failed or is in doubt into the queue once more; one that may have arrived comes twice then,
    /// with the same number.
    ///
    /// @return false where it is none of the reader's, or nothing went astray
    /// @throws org.redthread.access.Forbidden to all but secretariats
    @Transactional
    public boolean again(UUID letter) {
        access.require(MailAction.SEND_AGAIN);
        return store.again(letter, clock.instant());
    }
}
