package org.redthread.office;

/// The upright axis of a chart: from nought to a round figure that holds the largest value.
record Scale(double top, double step) {

    static Scale upTo(double largest) {
        if (!(largest > 0)) return new Scale(1, 1);
        double rough = largest / 4;
        double ten = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = rough <= ten ? ten : rough <= 2 * ten ? 2 * ten : rough <= 5 * ten ? 5 * ten : 10 * ten;
        return new Scale(step * Math.ceil(largest / step - 1e-9), step);
    }

    /// Where a value stands between the foot and the head of the chart.
    double y(double value, double foot, double head) {
        return foot - (foot - head) * value / top;
    }

    void draw(Tags svg, double left, double right, double foot, double head) {
        for (int i = 0; i * step <= top + 1e-9; i++) {
            var y = y(i * step, foot, head);
            svg.empty(
                    "path",
                    "class",
                    "axis",
                    "d",
                    "M%s %sH%s".formatted(Chart.at(left), Chart.at(y), Chart.at(right)),
                    "stroke",
                    Chart.Ink.RULE);
            Chart.label(svg, left - 6, y + 4, "end", Chart.figure(Math.round(i * step * 1e6) / 1e6));
        }
    }
}
