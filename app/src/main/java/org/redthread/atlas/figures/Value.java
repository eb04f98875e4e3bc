package org.redthread.atlas.figures;

import java.math.BigDecimal;

/// One value of one country in one year.
///
/// @param series by its id
public record Value(int series, String country, int year, BigDecimal value) {}
