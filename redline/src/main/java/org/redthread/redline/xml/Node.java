package org.redthread.redline.xml;

/// What an element holds: elements and characters. Comments and processing instructions are not kept.
public sealed interface Node permits Element, Characters {

    Node copy();
}
