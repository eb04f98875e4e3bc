package org.redthread.parties;

import org.jspecify.annotations.Nullable;

/// A party as answers of the API name it: always with the sign of its designation and what that stands for.
///
/// @param name of the day asked for, without the sign
/// @param language that the name is in
/// @param href of the party's own answer
public record PartyRef(
        String key,
        Kind kind,
        String name,
        String language,
        @Nullable String sign,
        @Nullable String footnote,
        String href) {

    public static PartyRef of(PartyName name) {
        return new PartyRef(
                name.key(),
                name.kind(),
                name.text(),
                name.language(),
                name.sign(),
                name.footnote(),
                "/api/v1" + name.inside());
    }
}
