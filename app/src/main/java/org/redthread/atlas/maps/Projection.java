package org.redthread.atlas.maps;

/// From degrees to the plane: x to the right and y upward, in radii of the earth.
///
/// Written out here since the library for it knows no Equal Earth, and the two take forty lines.
sealed interface Projection {

    Flat at(double longitude, double latitude);

    record Flat(double x, double y) {}

    /// Equal areas for the whole world: B. Šavrič, T. Patterson, B. Jenny, The Equal Earth map projection (2018).
    ///
    /// @param centre the longitude in the middle, in degrees
    record EqualEarth(double centre) implements Projection {

        private static final double A1 = 1.340264;
        private static final double A2 = -0.081106;
        private static final double A3 = 0.000893;
        private static final double A4 = 0.003796;
        private static final double M = Math.sqrt(3) / 2;

        @Override
        public Flat at(double longitude, double latitude) {
            double t = Math.asin(M * Math.sin(Math.toRadians(latitude)));
            double t2 = t * t;
            double t6 = t2 * t2 * t2;
            double x = Math.toRadians(longitude - centre)
                    * Math.cos(t)
                    / (M * (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2)));
            return new Flat(x, t * (A1 + A2 * t2 + t6 * (A3 + A4 * t2)));
        }
    }

    /// Equal areas for a region: Albers' cone, true on two parallels (J. P. Snyder, Map Projections, 1987, page 98).
    ///
    /// @param centre longitude of the middle, `middle` its latitude, `south` and `north` the parallels, in degrees
    record Albers(double centre, double middle, double south, double north) implements Projection {

        @Override
        public Flat at(double longitude, double latitude) {
            double n = (sin(south) + sin(north)) / 2;
            double c = Math.pow(Math.cos(Math.toRadians(south)), 2) + 2 * n * sin(south);
            double rho = Math.sqrt(Math.max(0, c - 2 * n * sin(latitude))) / n;
            double least = Math.sqrt(c - 2 * n * sin(middle)) / n;
            double angle = n * Math.toRadians(longitude - centre);
            return new Flat(rho * Math.sin(angle), least - rho * Math.cos(angle));
        }

        private static double sin(double degrees) {
            return Math.sin(Math.toRadians(degrees));
        }
    }
}
