package org.redthread.texts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who can say again what [TextPublished] said: for whoever did not hear it, and for whoever asks later.
public interface PublishedTexts {

    /// What a published text is called.
    record Front(UUID negotiation, String symbol, String title) {}

    /// Published texts of a dialogue, the newest first.
    List<Front> of(UUID dialogue);

    /// Empty where the text is not published.
    Optional<TextPublished> find(UUID negotiation);
}
