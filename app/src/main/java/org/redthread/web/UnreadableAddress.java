package org.redthread.web;

/// A part of the address cannot be read, such as a date that is none: a 400 page that says which.
public final class UnreadableAddress extends RuntimeException {

    private final String parameter;
    private final String given;

    public UnreadableAddress(String parameter, String given) {
        super("Cannot read " + parameter);
        this.parameter = parameter;
        this.given = given;
    }

    public String parameter() {
        return parameter;
    }

    public String given() {
        return given;
    }
}
