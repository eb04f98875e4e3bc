package org.redthread.iati;

/// Looks on while a file is read: at its root, and at each element under it when that is complete.
interface Watch {

    void opened(Element root);

    /// What stands between the elements under the root.
    void words(String text);

    /// @param element an activity or what stands beside them, with all it holds
    void complete(Element element);

    void closed(Element root);
}
