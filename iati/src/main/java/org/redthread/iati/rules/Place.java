package org.redthread.iati.rules;

import org.redthread.iati.Attribute;
import org.redthread.iati.Element;
import org.redthread.iati.Node;

/// What a path of a rule leads to.
sealed interface Place {

    Element element();

    /// Its value as XPath takes it.
    String text();

    /// Where it stands in its activity.
    String path();

    record Whole(Element element) implements Place {
        @Override
        public String text() {
            return element.text();
        }

        @Override
        public String path() {
            return element.path();
        }
    }

    record Given(Element element, Attribute attribute) implements Place {
        @Override
        public String text() {
            return attribute.value();
        }

        @Override
        public String path() {
            var above = element.path();
            return (above.isEmpty() ? "@" : above + "/@") + attribute.qualified();
        }
    }

    record Said(Element element, Node.Words words) implements Place {
        @Override
        public String text() {
            return words.text();
        }

        @Override
        public String path() {
            return element.path();
        }
    }
}
