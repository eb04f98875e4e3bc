package org.redthread.projects.grants;

import java.math.BigDecimal;
import org.redthread.projects.Typed;

/// A concept note or a full application: a draft that its applicant alone reads, until it is handed in.
///
/// @param currency always that of the call
public record Paper(Of of, String title, String words, BigDecimal amount, String currency) {

    public enum Of {
        NOTE,
        FULL
    }

    static Paper read(Of of, Call call, Typed form) {
        var currency = form.currency();
        var findings = form.findings();
        findings.addIf(
                currency != null && !currency.equals(call.currency()),
                "currency",
                "grants.found.currency",
                call.currency());
        var amount = form.amount("amount");
        findings.addIf(amount.compareTo(call.envelope()) > 0, "amount", "grants.found.amount");
        return new Paper(of, form.required("title", 300), form.required("words", 50000), amount, call.currency());
    }
}
