package org.redthread.office;

import java.util.List;
import java.util.OptionalDouble;

/// The course of figures over years: a knot for each that is on record, and a dotted line over the years between them
/// that are not.
///
/// Time runs from left to right in every language, as the years of its table do.
///
/// @param across the word for what the points are, as "Year"
/// @param gap the word for what is not on record
/// @param courses told apart by their knots, filled and hollow, and not by colour; two at most
public record CourseChart(
        String title, String description, String across, String gap, List<String> points, List<Course> courses)
        implements Chart {

    /// One thing that is followed.
    ///
    /// @param knots one for each point
    public record Course(String name, List<Knot> knots) {
        public Course {
            knots = List.copyOf(knots);
        }
    }

    /// A figure in its place.
    ///
    /// @param value empty where nothing is on record; none below 0
    /// @param printed as it is read: `over 100`
    /// @param beside what another source has, as "38 printed"; may be empty
    public record Knot(OptionalDouble value, String printed, String beside) {

        public static final Knot SILENT = new Knot(OptionalDouble.empty(), "", "");

        public static Knot of(double value) {
            return new Knot(OptionalDouble.of(value), Chart.figure(value), "");
        }

        boolean silent() {
            return value.isEmpty();
        }
    }

    private static final int WIDTH = 720;
    private static final int HEIGHT = 270;
    private static final int MOST = 2;

    public CourseChart {
        points = List.copyOf(points);
        courses = List.copyOf(courses);
        if (courses.size() > MOST) throw new IllegalArgumentException("Two kinds of knots, and more courses: " + title);
        for (var course : courses)
            if (course.knots().size() != points.size())
                throw new IllegalArgumentException("Figures do not fit their points: " + title);
    }

    /// The largest figure; 0 where there is none.
    double largest() {
        return courses.stream()
                .flatMap(course -> course.knots().stream())
                .mapToDouble(knot -> knot.value().orElse(0))
                .max()
                .orElse(0);
    }

    @Override
    public Tags drawing(String id) {
        var svg = Chart.begin(this, id, WIDTH, HEIGHT, "chart--big");
        new CoursePlot(svg, this, Scale.upTo(largest()), 48, 690, 56, 220).draw();
        return svg.close();
    }

    /// The same without words, small enough for the cell of a table; who points at a knot is told its figure.
    public Markup row(String id) {
        var svg = Chart.begin(this, id, 168, 44, "");
        new CoursePlot(svg, this, Scale.upTo(largest()), 8, 160, 8, 40).sketch();
        return new Markup(svg.close());
    }

    @Override
    public Block.Table table() {
        return Beside.table(
                title,
                across,
                points,
                courses.stream()
                        .map(course -> Column.figure(course.name()).share(2))
                        .toList(),
                point -> courses.stream()
                        .map(course -> said(course.knots().get(point)))
                        .toList());
    }

    private Words said(Knot knot) {
        var words = knot.silent() ? Words.NONE.emphasis(gap) : Words.of(knot.printed());
        return knot.beside().isEmpty() ? words : words.then(" (" + knot.beside() + ")");
    }
}
