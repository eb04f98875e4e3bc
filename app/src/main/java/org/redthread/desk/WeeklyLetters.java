package org.redthread.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.accounts.Accounts;
import org.redthread.accounts.Recipient;
import org.redthread.accounts.Token;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.mail.Outbox;
import org.redthread.web.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Writes each holder's desk into a letter, on Monday at seven on the holder's own clock.
///
/// Which weeks are done is read off rows, so it does not matter how often or by how many houses it is looked, nor that
/// none was open on Monday: the next look writes what is due, once. A desk on which nothing lies is looked at once too,
/// and no letter is written in that week.
@Component
class WeeklyLetters {

    private static final Logger LOG = LoggerFactory.getLogger(WeeklyLetters.class);

    /// A week on any clock of the earth began no longer ago.
    private static final int LONGEST_AGO = 9;

    private final DeskStore store;
    private final MyDesk desks;
    private final WeeklyLetter letter;
    private final Outbox outbox;
    private final Accounts accounts;
    private final Dialogues dialogues;
    private final Access access;
    private final TransactionOperations transaction;
    private final Clock clock;

    WeeklyLetters(
            DeskStore store,
            MyDesk desks,
            WeeklyLetter letter,
            Outbox outbox,
            Accounts accounts,
            Dialogues dialogues,
            Access access,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.desks = desks;
        this.letter = letter;
        this.outbox = outbox;
        this.accounts = accounts;
        this.dialogues = dialogues;
        this.access = access;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @return how many letters were written
    int look() {
        var now = clock.instant();
        var settled =
                new Done(store.settled(LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(LONGEST_AGO)));
        var written = 0;
        for (var holder : holders()) {
            var week = Week.at(now, zone(holder));
            if (!holder.openedAt().isAfter(week.begins()) && !settled.holds(holder.account(), week.monday()))
                written += tried(holder, week, now);
        }
        return written;
    }

    private record Done(Set<UUID> quiet, Set<DeskStore.Settled> weeks) {

        Done(List<DeskStore.Settled> rows) {
            this(
                    rows.stream()
                            .filter(row -> row.monday() == null)
                            .map(DeskStore.Settled::account)
                            .collect(Collectors.toUnmodifiableSet()),
                    new HashSet<>(rows));
        }

        boolean holds(UUID account, LocalDate monday) {
            return quiet.contains(account) || weeks.contains(new DeskStore.Settled(account, monday));
        }
    }

    private List<Recipient> holders() {
        var all = dialogues.all().stream().map(Dialogue::id).toList();
        var keeps = all.stream()
                .map(dialogue -> new Mandate(Role.SECRETARIAT, dialogue, null))
                .collect(Collectors.toUnmodifiableSet());
        return access.as(new Reader(null, "Red Thread", keeps), () -> accounts.recipients(all));
    }

    /// One whose letter cannot be written keeps nobody else from theirs; the next look tries again.
    private int tried(Recipient holder, Week week, Instant now) {
        try {
            var reader = accounts.inPerson(holder.account());
            return reader.isPresent() && access.as(reader.get(), () -> written(holder, week, now)) ? 1 : 0;
        } catch (RuntimeException e) {
            LOG.error("The weekly letter of an account could not be written; trying again", e);
            return 0;
        }
    }

    private boolean written(Recipient holder, Week week, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!store.take(holder.account(), week.monday(), now)) return false;
            var language = Language.of(holder.language()).orElse(Language.EN);
            var desk = desks.now(language);
            if (desk.duties().isEmpty()) return false;
            var wayOut = Token.random();
            store.wayOut(holder.account(), week.monday(), Token.hash(wayOut));
            var said = letter.of(desk, language, wayOut);
            outbox.post(
                    holder.account(),
                    holder.address(),
                    null,
                    language.tag(),
                    said.subject(),
                    said.body(),
                    said.attachments(),
                    said.wayOut());
            return true;
        }));
    }

    private static ZoneId zone(Recipient holder) {
        return holder.zone() == null ? ZoneOffset.UTC : holder.zone();
    }
}
