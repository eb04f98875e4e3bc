package org.redthread.results.values;

import org.redthread.results.frameworks.Period;

/// What a series comes to in one of several periods.
///
/// @param values of the period; its totals are those up to then
public record UpTo(Period period, InPeriod values) {}
