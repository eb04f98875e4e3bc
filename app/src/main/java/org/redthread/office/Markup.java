package org.redthread.office;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/// XHTML or SVG that a writer of this room made: a template prints it as it is, since all words in it are escaped.
///
/// Nobody else can make one.
public final class Markup implements Content {

    private final String markup;

    Markup(Tags tags) {
        this.markup = tags.toString();
    }

    /// A paper as an article on a page, in the dress of that page.
    public static Markup of(Paper paper) {
        return new Markup(Leaf.fragment(paper));
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(markup);
    }

    @Override
    public String toString() {
        return markup;
    }
}
