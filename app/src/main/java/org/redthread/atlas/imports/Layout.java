package org.redthread.atlas.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tables that can be brought, by their columns in the publisher's order.
///
/// @see <a href="https://sdmx.org">SDMX-CSV</a> for Eurostat's
public enum Layout {
    UN_STOCK(
            "un-migrant-stock",
            "year",
            "origin_m49",
            "origin_iso3",
            "origin",
            "dest_m49",
            "dest_iso3",
            "destination",
            "dest_data_type",
            "total",
            "male",
            "female"),
    UNHCR_POPULATION(
            "unhcr-population",
            "year",
            "coo_name",
            "coo",
            "coo_iso",
            "coa_name",
            "coa",
            "coa_iso",
            "refugees",
            "asylum_seekers",
            "returned_refugees",
            "idps",
            "returned_idps",
            "stateless",
            "ooc",
            "oip",
            "hst"),
    WORLD_BANK_POPULATION("world-bank-population", "Country Name", "Country Code", "Year", "Value"),
    WORLD_BANK_GDP("world-bank-gdp", "Country Name", "Country Code", "Year", "Value"),
    /// Population by citizenship: two letters of Eurostat for countries, `T`, `M` and `F` for all, men and women.
    EUROSTAT(
            "eurostat-citizens",
            "DATAFLOW",
            "LAST UPDATE",
            "freq",
            "citizen",
            "age",
            "unit",
            "sex",
            "geo",
            "TIME_PERIOD",
            "OBS_VALUE",
            "OBS_FLAG"),
    /// Figures of an authority of its own, of series that the house knows.
    GENERIC("national", "series", "origin", "destination", "year", "people", "male", "female", "kind");

    /// UNHCR's columns, by the series that they hold.
    static final Map<String, String> OF_UNHCR = Map.of(
            "refugees", "refugees",
            "asylum_seekers", "asylum-seekers",
            "returned_refugees", "returned-refugees",
            "idps", "displaced",
            "returned_idps", "returned-displaced",
            "stateless", "stateless",
            "ooc", "others-of-concern",
            "oip", "others-in-need",
            "hst", "host-community");

    private static final List<String> SPARED = List.of(
            "origin",
            "destination",
            "coo_name",
            "coo",
            "coa_name",
            "coa",
            "Country Name",
            "DATAFLOW",
            "LAST UPDATE",
            "freq",
            "age",
            "unit",
            "OBS_FLAG",
            "male",
            "female",
            "kind",
            "oip",
            "hst");

    private final String dataSet;
    private final List<String> columns;

    Layout(String dataSet, String... columns) {
        this.dataSet = dataSet;
        this.columns = List.of(columns);
    }

    public String dataSet() {
        return dataSet;
    }

    public List<String> columns() {
        return columns;
    }

    /// Whether a table is no table of this kind without the column. Codes and figures are needed; names that stand
    /// beside codes are not.
    boolean needs(String column) {
        if (this == GENERIC && (column.equals("origin") || column.equals("destination"))) return true;
        if (this == UN_STOCK && (column.equals("male") || column.equals("female"))) return true;
        return !SPARED.contains(column);
    }

    public static Optional<Layout> of(String name) {
        for (var layout : values()) if (layout.name().equals(name)) return Optional.of(layout);
        return Optional.empty();
    }
}
