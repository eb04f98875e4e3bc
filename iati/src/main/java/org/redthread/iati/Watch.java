package org.redthread.iati;

/// Looks on while a file is read, element by element, before an activity is complete.
interface Watch {

    void opened(Element element);

    void words(String text);

    void closed(Element element);
}
