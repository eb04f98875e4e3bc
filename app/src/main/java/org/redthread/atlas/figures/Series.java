package org.redthread.atlas.figures;

import org.redthread.record.Words;

/// Something that a data set counts.
///
/// @param key never changes: `stock`
/// @param bySex whether women and men are counted apart
public record Series(
        int id,
        String key,
        String dataSet,
        Shape shape,
        Unit unit,
        Teller toldBy,
        boolean bySex,
        String en,
        String ru) {

    public enum Shape {
        /// People of one country in another.
        CORRIDOR,
        /// One value of a country.
        COUNTRY
    }

    public enum Unit {
        PEOPLE,
        /// A case may be a family.
        CASES,
        DOLLARS
    }

    /// Who counted the people of a corridor.
    public enum Teller {
        ORIGIN,
        DESTINATION
    }

    public Words name() {
        return new Words(en, ru);
    }

    public boolean isCorridor() {
        return shape == Shape.CORRIDOR;
    }
}
