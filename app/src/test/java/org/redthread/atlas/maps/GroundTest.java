package org.redthread.atlas.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import org.redthread.atlas.maps.Boundaries.Border;

class GroundTest {

    /// Values of PROJ's eqearth, for a sphere of radius one.
    @Test
    void equal_earth_is_the_published_one() {
        var projection = new Projection.EqualEarth(0);
        assertThat(projection.at(180, 0).x()).isCloseTo(2.7066, within(0.0001));
        assertThat(projection.at(0, 90).y()).isCloseTo(1.3173, within(0.0001));
        assertThat(projection.at(0, 0).y()).isZero();
    }

    @Test
    void russia_and_fiji_lie_whole_on_one_side_of_the_cut() {
        var set = Boundaries.read("110m", 0);
        for (var key : new String[] {"RUS", "FJI"}) {
            var shape = set.shape(key, View.WORLD.box());
            assertThat(shape.getEnvelopeInternal().getWidth()).as(key).isLessThan(171);
        }
        var russia = set.shape("RUS", View.WORLD.box()).getEnvelopeInternal();
        assertThat(russia.getMaxX()).as("Chukotka east of 180°").isGreaterThan(185);
    }

    /// A box that ends at 180° cuts what crosses it, and nothing of it is lost.
    @Test
    void what_crosses_the_antimeridian_is_cut_there_and_kept_on_both_sides() {
        var set = Boundaries.read("110m", 0);
        var whole = set.shape("RUS", View.WORLD.box());
        var cut = set.shape("RUS", new Envelope(-180, 180, -90, 90));
        assertThat(cut.getArea()).isCloseTo(whole.getArea(), within(whole.getArea() * 1e-6));
        assertThat(cut.getEnvelopeInternal().getMinX()).isEqualTo(-180, within(0.01));
        assertThat(cut.getEnvelopeInternal().getMaxX()).isEqualTo(180, within(0.01));
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void a_view_draws_land_and_lines_and_knows_where_arcs_end(View view) {
        var ground = Ground.of(view);
        assertThat(ground.patches()).containsKeys("TUR", "UKR", "AFG", "PAK");
        assertThat(ground.lines()).containsKey(Border.of("TUR", "SYR"));
        assertThat(ground.anchors()).containsKeys("MLT", "GIB", "MYT", "TUV");
        assertThat(view.shows(ground.anchor("MLT").orElseThrow())).isTrue();
    }

    @Test
    void crimea_is_drawn_with_ukraine() {
        var set = Boundaries.read("50m", 0);
        var simferopol = new org.locationtech.jts.geom.GeometryFactory()
                .createPoint(new org.locationtech.jts.geom.Coordinate(34.1, 45.0));
        assertThat(set.shape("UKR", View.WORLD.box()).contains(simferopol)).isTrue();
        assertThat(set.shape("RUS", View.WORLD.box()).contains(simferopol)).isFalse();
    }
}
