package org.redthread.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.redthread.web.NoSuchPage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The plans of the dialogues, as far as they are on record.
@Service
@Transactional(readOnly = true)
public class Plans {

    private final PlanStore store;

    Plans(PlanStore store) {
        this.store = store;
    }

    /// All plans of a dialogue that there were on a day, the first first.
    public List<Dossier> of(UUID dialogue, LocalDate asOf) {
        return store.all(dialogue).stream()
                .filter(dossier -> {
                    var endorsed = dossier.plan().endorsed();
                    return endorsed == null || !endorsed.first().isAfter(asOf);
                })
                .toList();
    }

    /// @throws NoSuchPage where no plan of the day has that address
    public Dossier get(UUID dialogue, String slug, LocalDate asOf) {
        return of(dialogue, asOf).stream()
                .filter(dossier -> dossier.plan().slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NoSuchPage("plan"));
    }
}
