package org.redthread.iati.rules;

import org.redthread.iati.Element;

/// An expression of XPath 1.0, as far as the standard's rules use it; the test holds it against the XPath of the JDK.
interface Expression {

    /// @param bound what stands for `$1` in a loop; empty outside of one
    /// @return as [Values] takes it
    Object of(Element context, String bound);

    static Expression parse(String words) {
        return new Parser(words).whole();
    }
}
