package org.redthread.iati;

/// What stands in an element: another element, or words.
public sealed interface Node permits Element, Node.Words {

    record Words(String text) implements Node {}
}
