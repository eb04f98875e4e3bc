package org.redthread.plans.sheets;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.web.Here;
import org.redthread.web.Language;
import org.redthread.web.Messages;

/// What a sheet calls things: in the reader's language when it is written, in any when it is read.
///
/// @param meetings addresses of those that the reader may see
/// @param projects likewise
record Naming(
        Messages messages, Here here, PartyWords parties, Map<UUID, String> meetings, Map<UUID, String> projects) {

    /// Of a constant: `sheets.kind.TRAINING`.
    String choice(String family, @Nullable Enum<?> constant) {
        return constant == null ? "" : here.say("sheets." + family + "." + constant.name());
    }

    /// By what it is called in any language, or by its name in the code.
    <E extends Enum<E>> Optional<E> choice(String family, E[] constants, String words) {
        return Arrays.stream(constants)
                .filter(each -> each.name().equalsIgnoreCase(words)
                        || inAnyLanguage("sheets." + family + "." + each.name(), words))
                .findFirst();
    }

    <E extends Enum<E>> String choices(String family, E[] constants) {
        return Arrays.stream(constants).map(each -> choice(family, each)).collect(Collectors.joining(", "));
    }

    boolean inAnyLanguage(String key, String words) {
        return Arrays.stream(Language.values())
                .anyMatch(language -> messages.say(language, key).equalsIgnoreCase(words));
    }

    /// Every column by what its head says, in small letters.
    Map<String, Column> heads() {
        var heads = new HashMap<String, Column>();
        for (var language : Language.values())
            for (var column : Column.values())
                heads.put(messages.say(language, column.label()).toLowerCase(Locale.ROOT), column);
        return heads;
    }
}
