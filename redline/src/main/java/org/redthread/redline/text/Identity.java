package org.redthread.redline.text;

/// What makes a block the same block after its number or its words have changed. Unique within one text.
///
/// Word's own paragraph identifier where the file has one, else drawn from the words at first reading; a revision
/// that is compared with its base takes over the identities of the base, so that the same provision keeps its
/// identity for life.
public record Identity(String value) implements Comparable<Identity> {

    public Identity {
        if (value.isBlank()) throw new IllegalArgumentException("An identity cannot be blank");
    }

    @Override
    public int compareTo(Identity other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
