package org.redthread.atlas.maps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.atlas.maps.Scene.Shade;
import org.redthread.atlas.policy.Segment.Stroke;
import org.redthread.office.Plate;
import org.redthread.office.Sketch;
import org.redthread.office.Sketch.Ink;

/// Draws a scene: land, lines, shades, points for what is too small, arcs, names, and what is burnt in below.
public final class Drawing {

    private static final List<String> SHADES =
            List.of("#fffdf7", "#d3dfdb", "#aecac7", "#83aeae", "#588f92", "#2f6f75");
    private static final String SEA = "#efece4";
    private static final String LINE = "#c9bfaa";
    private static final String COAST = "#8b8069";
    private static final String INK = "#1f1b15";
    private static final String THREAD = "#a3242f";
    private static final String OCHRE = "#b07306";
    private static final String BARE = "#fffdf7";

    /// In square pixels: what is smaller is a point, too.
    private static final double TOO_SMALL = 14;

    private static final int FOOT_LINE = 14;
    private static final int LEGEND_LINE = 22;
    private static final int CHARACTERS_OF_A_LINE = 165;

    private final Scene scene;
    private final Ground ground;
    private final Sketch sketch = new Sketch();

    private Drawing(Scene scene) {
        this.scene = scene;
        this.ground = Ground.of(scene.view());
    }

    public static Plate of(Scene scene) {
        return new Drawing(scene).drawn();
    }

    private Plate drawn() {
        var height = scene.view().height();
        sketch.box("sea", 0, 0, View.WIDTH, height, Ink.filled(SEA));
        land();
        lines();
        points();
        arcs();
        names();
        var foot = scene.foot().isEmpty()
                ? List.<String>of()
                : Stream.concat(Stream.of(scene.title()), scene.foot().stream())
                        .flatMap(line -> wrapped(line).stream())
                        .toList();
        if (!foot.isEmpty()) foot(height, foot);
        var below = foot.isEmpty() ? 0 : FOOT_LINE * foot.size() + LEGEND_LINE + 10;
        return new Plate(
                scene.title(),
                scene.description(),
                View.WIDTH,
                (int) height + below,
                scene.linked(),
                sketch,
                scene.table());
    }

    /// Territories that are drawn as one stand under one shade and one link.
    private void land() {
        var together = new LinkedHashMap<String, StringBuilder>();
        ground.patches()
                .forEach((key, patch) -> together.computeIfAbsent(scene.policy().shape(key), k -> new StringBuilder())
                        .append(patch.way()));
        together.forEach((key, way) -> {
            var shade = scene.shades().get(key);
            linked(shade, () -> sketch.path(look(key, shade), way.toString(), Ink.filled(fill(key, shade))));
        });
        ground.patches().forEach((key, patch) -> {
            if (scene.policy().hatched(key)) sketch.path("hatch", patch.hatching(), Ink.drawn(OCHRE, 1));
        });
    }

    private void linked(@Nullable Shade shade, Runnable mark) {
        if (shade == null || shade.address() == null || !scene.linked()) {
            mark.run();
            return;
        }
        sketch.link(shade.address(), shade.label());
        mark.run();
        sketch.end();
    }

    private String look(String key, @Nullable Shade shade) {
        if (key.equals(scene.centre())) return "land here";
        return shade == null || shade.level() == 0 ? "land" : "land c" + shade.level();
    }

    private String fill(String key, @Nullable Shade shade) {
        if (key.equals(scene.centre())) return "#f7ecd0";
        return SHADES.get(shade == null ? 0 : shade.level());
    }

    private void lines() {
        var whole = new StringBuilder();
        var coasts = new StringBuilder();
        var dashed = new StringBuilder();
        var dotted = new StringBuilder();
        ground.lines().forEach((border, way) -> {
            var one = scene.policy().shape(border.one());
            var other = scene.policy().shape(border.other());
            if (border.coast()) coasts.append(way);
            else if (!one.equals(other))
                (switch (stroke(border.one(), border.other(), one, other)) {
                            case SOLID -> whole;
                            case DASHED -> dashed;
                            case DOTTED -> dotted;
                        })
                        .append(way);
        });
        sketch.path("coast", coasts.toString(), Ink.drawn(COAST, 0.5));
        sketch.path("borders", whole.toString(), Ink.drawn(LINE, 0.7));
        if (!dashed.isEmpty())
            sketch.path(
                    "borders dashed", dashed.toString(), Ink.drawn(COAST, 0.9).dashed("4 2.5"));
        if (!dotted.isEmpty())
            sketch.path(
                    "borders dotted", dotted.toString(), Ink.drawn(COAST, 0.9).dashed("1 2"));
    }

    /// What is said of the two shapes, where nothing is said of the very territories.
    private Stroke stroke(String one, String other, String shape, String otherShape) {
        var own = scene.policy().stroke(one, other);
        return own == Stroke.SOLID ? scene.policy().stroke(shape, otherShape) : own;
    }

    private void points() {
        sketch.group("l-points");
        scene.shades().forEach((key, shade) -> {
            var patch = ground.patches().get(key);
            if (patch != null && patch.area() >= TOO_SMALL) return;
            ground.anchor(key).filter(scene.view()::shows).ifPresent(at -> {
                var own = key.equals(scene.centre());
                linked(
                        shade,
                        () -> sketch.circle(
                                look(key, shade) + " spot",
                                at.x(),
                                at.y(),
                                own ? 4 : 2.5,
                                new Ink(fill(key, shade), own ? INK : COAST, own ? 1.5 : 0.7, "")));
            });
        });
        sketch.end();
    }

    private void arcs() {
        if (scene.centre() == null) return;
        var here = ground.anchor(scene.centre()).orElse(null);
        if (here == null) return;
        for (var out : new boolean[] {false, true}) {
            sketch.group(out ? "l-out" : "l-in");
            for (var arc : scene.arcs()) {
                if (arc.out() != out) continue;
                ground.anchor(arc.other()).filter(scene.view()::shows).ifPresent(there -> arc(arc, here, there));
            }
            sketch.end();
        }
    }

    /// Bent to its right as one goes: out and in between the same two never lie on each other.
    private void arc(Scene.Arc arc, View.Place here, View.Place there) {
        var from = arc.out() ? here : there;
        var to = arc.out() ? there : here;
        double bendX = (from.x() + to.x()) / 2 + (to.y() - from.y()) * -0.18;
        double bendY = (from.y() + to.y()) / 2 + (to.x() - from.x()) * 0.18 - 12;
        var way = "M%s %sQ%s %s %s %s"
                .formatted(at(from.x()), at(from.y()), at(bendX), at(bendY), at(to.x()), at(to.y()));
        double width = 0.8 + arc.weight() * 0.8;
        if (scene.linked()) sketch.link(arc.address(), arc.label());
        if (arc.out()) sketch.path("arc out w" + arc.weight(), way, Ink.drawn(THREAD, width));
        else sketch.path("arc in w" + arc.weight(), way, Ink.drawn(INK, width).dashed("6 3"));
        var end = arc.out() ? to : from;
        sketch.circle(
                arc.out() ? "stop" : "stop open",
                end.x(),
                end.y(),
                3,
                new Ink(arc.out() ? THREAD : BARE, arc.out() ? BARE : INK, 1, ""));
        if (scene.linked()) sketch.end();
    }

    private static String at(double place) {
        return String.valueOf(Math.round(place * 10) / 10.0);
    }

    /// A name that would lie on one before it moves below, or is left out.
    private void names() {
        sketch.group("l-names");
        var taken = new ArrayList<double[]>();
        scene.names()
                .forEach((key, name) -> ground.anchor(key)
                        .filter(scene.view()::shows)
                        .ifPresent(at -> {
                            var own = key.equals(scene.centre());
                            double half = name.length() * 3.4;
                            double x = Math.clamp(at.x(), half + 4, View.WIDTH - half - 4);
                            for (var dy : new double[] {-8, 16, -22, 30}) {
                                double y = at.y() + dy;
                                if (taken.stream()
                                        .anyMatch(t -> Math.abs(t[0] - x) < t[2] + half && Math.abs(t[1] - y) < 13))
                                    continue;
                                taken.add(new double[] {x, y, half});
                                sketch.words(own ? "place own" : "place", x, y, "middle", own ? 13 : 11.5, name);
                                return;
                            }
                        }));
        sketch.end();
    }

    private void foot(double height, List<String> foot) {
        var width = View.WIDTH;
        sketch.box("paper", 0, height, width, FOOT_LINE * foot.size() + LEGEND_LINE + 10, Ink.filled("#ffffff"));
        double x = 8;
        for (int level = 1; level < SHADES.size(); level++) {
            if (level > scene.legend().size()) break;
            sketch.box("c" + level, x, height + 8, 22, 11, new Ink(SHADES.get(level), COAST, 0.5, ""));
            var said = Objects.requireNonNull(scene.legend().get(level - 1));
            sketch.words("cap", x + 27, height + 17, "start", 10.5, said);
            x += 40 + said.length() * 6.2;
        }
        for (int i = 0; i < foot.size(); i++)
            sketch.words("cap", 8, height + LEGEND_LINE + FOOT_LINE * (i + 1), "start", 10.5, foot.get(i));
    }

    private static List<String> wrapped(String words) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : words.split(" ", -1)) {
            if (line.length() + word.length() > CHARACTERS_OF_A_LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
