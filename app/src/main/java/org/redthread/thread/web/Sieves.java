package org.redthread.thread.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redthread.thread.Gaps;
import org.redthread.thread.Sifts.By;
import org.redthread.thread.Sifts.Choice;

/// By what the gaps of a page may be sifted, and by what they are.
///
/// @param all the page with nothing sifted, without language and date
public record Sieves(Gaps.Choices choices, String all) {

    public List<By> kinds() {
        return List.of(By.values());
    }

    public List<Choice> of(By by) {
        return choices.of(by);
    }

    public @Nullable Choice chosen(By by) {
        return choices.chosen(by);
    }

    public Set<By> chosenKinds() {
        return choices.chosen().keySet();
    }

    public boolean isOpen() {
        return choices.sieve().isOpen();
    }
}
