package org.redthread.desk;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.web.Clocks;
import org.redthread.web.Language;

/// Somebody who looks at what waits: by which mandates, in which language, on which clock, at which moment.
public record AtDesk(Reader reader, Clocks clocks, Instant now) {

    public Language language() {
        return clocks.language();
    }

    public String say(String key, Object... arguments) {
        return clocks.messages().say(language(), key, arguments);
    }

    /// The mandates held for a party by one of the roles; each party of a dialogue once, by the one that may most.
    public List<Mandate> forParties(Collection<Role> roles) {
        var once = new LinkedHashMap<List<@Nullable UUID>, Mandate>();
        for (var mandate : held(roles))
            if (mandate.party() != null) once.putIfAbsent(Arrays.asList(mandate.dialogue(), mandate.party()), mandate);
        return List.copyOf(once.values());
    }

    /// The mandate by which the reader acts for a party there.
    public Optional<Mandate> mandate(UUID dialogue, @Nullable UUID party, Collection<Role> roles) {
        return held(roles).stream()
                .filter(mandate -> mandate.dialogue().equals(dialogue))
                .filter(mandate -> party == null || party.equals(mandate.party()))
                .findFirst();
    }

    /// The dialogues in which the reader holds the role.
    public Set<UUID> dialogues(Role role) {
        return held(Set.of(role)).stream().map(Mandate::dialogue).collect(toUnmodifiableSet());
    }

    /// Whoever may hand in comes before whoever only drafts.
    private List<Mandate> held(Collection<Role> roles) {
        return reader.mandates().stream()
                .filter(mandate -> roles.contains(mandate.role()))
                .sorted(Comparator.comparing(Mandate::draftsOnly).thenComparing(Mandate::role))
                .toList();
    }
}
