package org.redthread.api;

import java.time.LocalDate;
import org.redthread.web.Language;

/// What every address of the API takes: `language` (en, ru; English where left out) and `as-of` (a day; today where
/// left out).
public record Asking(Language language, LocalDate asOf) {

    /// The address of an answer, for links between answers.
    public String href(String inside) {
        return "/api/v1" + inside;
    }
}
