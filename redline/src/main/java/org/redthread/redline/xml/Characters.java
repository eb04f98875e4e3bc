package org.redthread.redline.xml;

public record Characters(String value) implements Node {

    @Override
    public Characters copy() {
        return this;
    }
}
