package org.redthread.results.frameworks;

/// What an indicator measures, apart from its wording. It never changes: values of all versions of a framework hang on
/// it, and an indicator that comes to mean something else begins another.
///
/// @param id by which values are kept; 0 before it is kept itself
/// @param key its name in the dialogue, in sheets and in the API: `people-trained`
/// @param unit what is counted, `people-reached` or `services`, and of money its currency: `money:EUR`. Only what has
///     the same unit is ever added
public record Series(int id, String key, Kind kind, String unit, OverTime overTime) {

    public enum Kind {
        NUMBER,
        /// A part of a whole, kept as both, so that shares are never averaged: 40 of 50, shown as 80 per cent.
        SHARE,
        /// One thing for each other, kept as both: 300 cases by 4 officers.
        RATIO,
        INDEX,
        /// Points on a scale, such as 1 to 5.
        SCALE,
        /// 1 or 0.
        YES_NO,
        NARRATIVE;

        /// Whether a value has a whole beside its part.
        public boolean ofTwo() {
            return this == SHARE || this == RATIO;
        }
    }

    /// How values of several periods come together.
    public enum OverTime {
        /// Each period tells what it added: the sum counts.
        INCREMENTAL,
        /// Each period tells all that there is so far: the last one counts.
        CUMULATIVE,
        /// Each period tells how it is then: the last one counts, and it may fall.
        LEVEL
    }
}
