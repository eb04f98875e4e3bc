package org.redthread.office;

/// A picture whose marks another room worked out: a map.
///
/// @param linked whether marks of it lead somewhere, so that whoever cannot see it goes through them one by one
public record Plate(
        String title, String description, int width, int height, boolean linked, Sketch sketch, Block.Table table)
        implements Chart {

    @Override
    public Tags drawing(String id) {
        return Chart.begin(this, id, width, height, "map", linked ? "group" : "img")
                .all(sketch.tags())
                .close();
    }
}
