package org.redthread.texts.amendments;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.web.Findings;

/// What is typed to propose something at one place of a text.
///
/// @param version that the form showed; null where it does not say
/// @param hash of the words that the form showed there
/// @param at the provision that it is about; null for the very beginning, where only a new one can be proposed
/// @param words of an amendment or a new provision, with line ends as the browser sends them
/// @param as what a new provision is to be
/// @param after behind which provision one is to move; null for the very beginning
/// @param whole whether all that stands below a deleted one goes too
/// @param edit that is changed, or a draft of an earlier round whose place this one takes; null for a new one
/// @param seen the version of that edit which the form showed
public record Draft(
        Edit.Kind kind,
        @Nullable UUID version,
        String hash,
        @Nullable Identity at,
        String words,
        Kind as,
        @Nullable Identity after,
        boolean whole,
        String reason,
        @Nullable UUID edit,
        int seen) {

    /// What somebody writes by hand.
    public static final Set<Kind> KINDS =
            EnumSet.of(Kind.HEADING, Kind.RECITAL, Kind.PROVISION, Kind.PARAGRAPH, Kind.ITEM);

    public static final int LONGEST_REASON = 5000;
    public static final int LONGEST_WORDS = 50_000;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /// Empty where something cannot be taken; the findings say what.
    public static Optional<Draft> read(Map<String, String> typed, Findings findings) {
        var kind = one(Edit.Kind.values(), typed.get("do"));
        findings.addIf(kind.isEmpty(), "", "amendments.what.no");
        var at = identity(typed.get("at"));
        findings.addIf(at == null && kind.filter(Edit.Kind.ADD::equals).isEmpty(), "", "amendments.what.no");
        var words = typed.getOrDefault("words", "");
        findings.addIf(words.length() > LONGEST_WORDS, "words", "amendments.words.long", LONGEST_WORDS);
        var reason = typed.getOrDefault("reason", "").strip();
        findings.addIf(reason.length() > LONGEST_REASON, "reason", "amendments.reason.long", LONGEST_REASON);
        findings.addIf(
                reason.isEmpty() && kind.filter(Edit.Kind.REMARK::equals).isPresent(),
                "reason",
                "amendments.remark.missing");
        var as = one(Kind.values(), typed.get("as")).filter(KINDS::contains);
        if (!findings.isEmpty() || kind.isEmpty()) return Optional.empty();
        return Optional.of(new Draft(
                kind.get(),
                id(typed.get("version")),
                typed.getOrDefault("hash", ""),
                at,
                words,
                as.orElse(Kind.PARAGRAPH),
                identity(typed.get("after")),
                typed.containsKey("whole"),
                reason,
                id(typed.get("edit")),
                number(typed.get("seen"))));
    }

    private static <E extends Enum<E>> Optional<E> one(E[] all, @Nullable String typed) {
        return Arrays.stream(all).filter(each -> each.name().equals(typed)).findFirst();
    }

    private static @Nullable Identity identity(@Nullable String typed) {
        return typed == null || typed.isBlank() || typed.length() > 100 ? null : new Identity(typed);
    }

    private static @Nullable UUID id(@Nullable String typed) {
        return typed == null || !ID.matcher(typed).matches() ? null : UUID.fromString(typed);
    }

    private static int number(@Nullable String typed) {
        return typed == null || !typed.matches("[0-9]{1,6}") ? -1 : Integer.parseInt(typed);
    }
}
