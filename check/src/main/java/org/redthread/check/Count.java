package org.redthread.check;

/// A printed figure of countries or organisations.
///
/// @param start offset of the figure in its paragraph
/// @param end offset after the noun
/// @param noun as printed: `EU Member States`
/// @param approximate printed with over, some, about and the like, or as part of a whole (`five of the 38 countries`)
record Count(Paragraph paragraph, int start, int end, int value, String noun, Counted counted, boolean approximate) {

    enum Counted {
        COUNTRIES,
        ORGANISATIONS,
        /// Both together, or a noun such as members that may mean both.
        PARTIES
    }

    String quote() {
        return paragraph.text().substring(start, end);
    }
}
