package org.redthread.texts.consolidation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Changes that somebody chose on a page, each with the version of its decision that the page showed.
public record Ticked(Map<String, Integer> versions) {

    /// As it stands in a form: the key, and the version behind a colon.
    private static final Pattern TICK = Pattern.compile("([^:]{1,100}):(-1|\\d{1,8})");

    public Ticked {
        versions = Map.copyOf(versions);
    }

    /// What is no tick stands for a change that nobody proposes.
    public static Ticked of(Collection<String> typed) {
        var versions = new LinkedHashMap<String, Integer>();
        for (var each : typed) {
            var tick = TICK.matcher(each);
            if (tick.matches()) versions.put(tick.group(1), Integer.valueOf(tick.group(2)));
            else versions.put(each, Decision.NONE);
        }
        return new Ticked(versions);
    }

    public static String spelled(String key, int version) {
        return key + ":" + version;
    }

    public Set<String> keys() {
        return versions.keySet();
    }

    public boolean has(String key) {
        return versions.containsKey(key);
    }
}
