package org.redthread.atlas;

import java.util.Optional;
import org.redthread.office.Plate;
import org.redthread.web.Here;

/// The map of a country, for the pages and papers of other rooms: on a page as SVG (`svg`), in a paper as a picture,
/// as dots by `Dots`. Source, edition, day and disclaimer are drawn into it.
public interface CountryMaps {

    /// Its migrants in the last year on record, both ways.
    ///
    /// @param dialogue whose names and boundaries it is drawn by, by its slug
    /// @param country its three letters
    /// @return empty where no figures are loaded, or none are of the country
    Optional<Plate> of(Here here, String dialogue, String country);
}
