package org.redthread.atlas.web;

import java.util.Map;
import java.util.Optional;
import org.redthread.atlas.CountryMaps;
import org.redthread.office.Plate;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.springframework.stereotype.Component;

@Component
class DrawnMaps implements CountryMaps {

    private final Readings readings;

    DrawnMaps(Readings readings) {
        this.readings = readings;
    }

    @Override
    public Optional<Plate> of(Here here, String dialogue, String country) {
        try {
            var reading = readings.map(here, dialogue, country, Question.read(Map.of(), here));
            return reading.corridors().isEmpty() ? Optional.empty() : Optional.of(Maps.of(reading, false));
        } catch (NoSuchPage nothing) {
            return Optional.empty();
        }
    }
}
