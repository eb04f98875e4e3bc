package org.redthread.profiles.kept;

import java.util.Arrays;
import java.util.List;
import org.redthread.profiles.Profile;

/// A version of what a profile has to say, part by part. A profile keeps the version that it was begun on.
///
/// Which parts the Light one takes is this house's choice: the record says no more than that it is short, yearly and of
/// standard data.
public record Template(int version, List<Part> parts) {

    /// The version that new profiles are begun on.
    public static final int NEWEST = 1;

    /// @param code A to G
    /// @param key of its name among the messages, `profiles.part.` before it
    /// @param light whether the Light profile has it too
    public record Part(String code, String key, boolean light) {}

    private static final List<Template> ALL = List.of(new Template(
            1,
            List.of(
                    new Part("A", "evolution", false),
                    new Part("B", "context", true),
                    new Part("C", "data", true),
                    new Part("D", "outlook", true),
                    new Part("E", "priorities", false),
                    new Part("F", "policies", true),
                    new Part("G", "impact", false))));

    /// @throws IllegalArgumentException where there never was such a version
    public static Template of(int version) {
        return ALL.stream()
                .filter(one -> one.version == version)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No template of version " + version));
    }

    public List<Part> of(Profile.Kind kind) {
        return parts.stream()
                .filter(part -> kind != Profile.Kind.LIGHT || part.light)
                .toList();
    }

    public static List<Profile.Kind> kinds() {
        return Arrays.stream(Profile.Kind.values())
                .filter(kind -> kind == Profile.Kind.EXTENDED || kind == Profile.Kind.LIGHT)
                .toList();
    }
}
