package org.redthread.access;

/// The reader may not do this. Shown as "not found" where even the existence of the thing is restricted.
public final class Forbidden extends RuntimeException {

    private final String permission;

    Forbidden(String permission) {
        super("Not permitted: " + permission);
        this.permission = permission;
    }

    public String permission() {
        return permission;
    }
}
