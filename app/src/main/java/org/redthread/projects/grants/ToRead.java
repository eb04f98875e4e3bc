package org.redthread.projects.grants;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an appointed reader knows of an application before declaring: who applies, under which title.
///
/// @param conflict null before anything was declared
public record ToRead(
        UUID id,
        String named,
        UUID partyId,
        String title,
        @Nullable Boolean conflict) {}
