package org.redthread.redline.word;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.xml.Element;

/// A stretch of a paragraph in one form: some characters of a run, or one thing that is no text.
///
/// @param from index of its first character in the paragraph, where every thing counts as one
/// @param to index after its last
/// @param form canonical string of the run's properties
/// @param thing what stands there when it is no text: one child of a run, or whole siblings of runs (`inRun`
///     tells)
/// @param wrappers the hyperlinks and controls around it, outermost first
record Piece(
        int from,
        int to,
        @Nullable Element properties,
        String form,
        List<Element> thing,
        boolean inRun,
        List<Wrapper> wrappers) {

    boolean isText() {
        return thing.isEmpty();
    }

    /// A hyperlink, content control or the like whose words are compared like others.
    ///
    /// @param sign equal for wrappers that do the same in both documents
    record Wrapper(Element element, String sign) {

        /// The wrapper around other content.
        Element around(List<Element> content) {
            var shell = element.shell();
            if (element.is("w:sdt")) {
                for (var child : element.elements()) if (!child.is("w:sdtContent")) shell.add(child.copy());
                return shell.add(new Element("w:sdtContent").addAll(content));
            }
            for (var child : element.elements())
                if (child.is("w:smartTagPr") || child.is("w:customXmlPr")) shell.add(child.copy());
            return shell.addAll(content);
        }
    }
}
