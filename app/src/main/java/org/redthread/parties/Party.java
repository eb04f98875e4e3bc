package org.redthread.parties;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A country or an organisation.
///
/// @param key as in its address: ISO 3166-1 alpha-3, or the code of an organisation
/// @param names all that it has and had, as the gazetteer and the record give them
public record Party(
        UUID id, String key, Kind kind, @Nullable String sign, List<Name> names, List<String> sources) {}
