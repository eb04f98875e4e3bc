package org.redthread.projects.grants;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Circle;
import org.redthread.access.Role;

/// An award with the reports that are due under it, as far as the reader may know of them.
///
/// @param amount what was awarded; reported spending never passes it
/// @param closing null while reports are taken
public record Grant(
        UUID applicationId,
        UUID dialogueId,
        UUID partyId,
        String named,
        String title,
        BigDecimal amount,
        String currency,
        List<DueReport> dues,
        @Nullable Closing closing) {

    public enum Of {
        INTERIM,
        FINAL
    }

    public enum State {
        DRAFT,
        SENT,
        RETURNED,
        ACCEPTED
    }

    /// @param until the last day of the period that it tells of
    /// @param report null while the reader may know of none
    public record DueReport(
            int place,
            Of of,
            LocalDate until,
            LocalDate dueOn,
            @Nullable Report report,
            List<Judgement> judgements) {

        public boolean writes() {
            return report == null || report.state() == State.DRAFT || report.state() == State.RETURNED;
        }

        public boolean is(State state) {
            return report != null && report.state() == state;
        }

        /// Nothing is overdue that lies with the secretariat.
        public boolean overdue(LocalDate today) {
            return writes() && today.isAfter(dueOn);
        }
    }

    /// @param published whether everybody reads it
    public record Report(String words, State state, boolean published, List<Spending> spending) {

        public BigDecimal spent() {
            return sum(spending);
        }
    }

    /// Under one line of the budget, in the currency of the award.
    public record Spending(int line, String label, BigDecimal amount) {}

    public record Judgement(Instant judgedAt, boolean accepted, String reason, String judgedBy) {}

    public record Closing(BigDecimal spent, String closedBy, Instant closedAt) {}

    static BigDecimal sum(List<Spending> spending) {
        return spending.stream().map(Spending::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public Optional<DueReport> due(int place) {
        return dues.stream().filter(due -> due.place() == place).findFirst();
    }

    /// By reports that were accepted.
    public BigDecimal spent() {
        return accepted().stream().map(Report::spent).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// What all reports but one come to, whatever their state.
    BigDecimal spentBeside(int place) {
        return dues.stream()
                .filter(due -> due.place() != place)
                .map(DueReport::report)
                .filter(Objects::nonNull)
                .map(Report::spent)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public List<Report> accepted() {
        return dues.stream()
                .filter(due -> due.is(State.ACCEPTED))
                .map(DueReport::report)
                .filter(Objects::nonNull)
                .toList();
    }

    public BigDecimal unspent() {
        return amount.subtract(closing == null ? spent() : closing.spent());
    }

    boolean finished() {
        return dues.stream().anyMatch(due -> due.of() == Of.FINAL && due.is(State.ACCEPTED));
    }

    Set<String> circles() {
        return Set.of(Circle.role(Role.SECRETARIAT, dialogueId), Circle.party(partyId, dialogueId));
    }
}
