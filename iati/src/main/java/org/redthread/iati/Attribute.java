package org.redthread.iati;

/// An attribute as it stands in the file. Declarations of namespaces are none: the writer makes those that are needed.
///
/// @param prefix empty where there is none
/// @param namespace empty where there is none
public record Attribute(String prefix, String namespace, String name, String value) {

    /// Of the standard, in no namespace.
    public static Attribute of(String name, String value) {
        return new Attribute("", "", name, value);
    }

    /// As it is written in a path: `code`, `xml:lang`.
    public String qualified() {
        return prefix.isEmpty() ? name : prefix + ":" + name;
    }
}
