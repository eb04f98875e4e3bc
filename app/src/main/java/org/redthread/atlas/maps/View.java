package org.redthread.atlas.maps;

import java.util.Arrays;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/// The parts of the world that a map can show.
public enum View {
    /// Cut at 169° West, in the Bering Strait, so that no country is cut in two. The Antarctic, where nobody settled,
    /// is left out.
    WORLD("world", new Projection.EqualEarth(11), "110m", new Envelope(-169, 191, -57, 84), 177.3, 0.2),
    /// From the Atlantic to Central Asia and beyond.
    EURASIA("eurasia", new Projection.Albers(42, 50, 40, 62), "50m", new Envelope(-60, 150, 10, 84), 640, 0.06),
    /// From Europe to South Asia.
    SILK_ROUTES("silk-routes", new Projection.Albers(50, 36, 24, 48), "50m", new Envelope(-50, 140, -5, 80), 560, 0.06);

    static final int WIDTH = 960;
    private static final int HEIGHT_OF_REGIONS = 600;

    private final String slug;
    private final Projection projection;
    private final String detail;
    private final Envelope box;
    private final double scale;
    private final double tolerance;

    View(String slug, Projection projection, String detail, Envelope box, double scale, double tolerance) {
        this.slug = slug;
        this.projection = projection;
        this.detail = detail;
        this.box = box;
        this.scale = scale;
        this.tolerance = tolerance;
    }

    /// As an address spells it.
    public String slug() {
        return slug;
    }

    public static Optional<View> of(String slug) {
        return Arrays.stream(values()).filter(view -> view.slug.equals(slug)).findFirst();
    }

    /// Which set of boundaries it is drawn from.
    String detail() {
        return detail;
    }

    /// What of the earth is projected at all, in degrees; eastward of the cut.
    Envelope box() {
        return box;
    }

    /// How far a line may stray when it is simplified, in degrees: about half a pixel.
    double tolerance() {
        return tolerance;
    }

    double height() {
        return this == WORLD
                ? Math.ceil(top() - scale * projection.at(11, box.getMinY()).y())
                : HEIGHT_OF_REGIONS;
    }

    private double top() {
        return this == WORLD ? scale * projection.at(11, box.getMaxY()).y() : HEIGHT_OF_REGIONS / 2.0;
    }

    /// A place in pixels from the upper left corner.
    Place place(double longitude, double latitude) {
        var flat = projection.at(longitude, latitude);
        return new Place(WIDTH / 2.0 + scale * flat.x(), top() - scale * flat.y());
    }

    boolean shows(Place place) {
        return place.x() >= 0 && place.x() <= WIDTH && place.y() >= 0 && place.y() <= height();
    }

    /// In pixels.
    record Place(double x, double y) {}
}
