package org.redthread.database;

/// A name and a password. The password is never printed.
public record Login(String name, String password) {

    @Override
    public String toString() {
        return name;
    }
}
