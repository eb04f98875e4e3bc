package org.redthread.meetings.floor.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redthread.meetings.floor.Turn;

/// The table as it is drawn: seats along a track of two straights and two half circles, in the order of the tour, and
/// the thread along those who were heard.
///
/// @param seats in a drawing of 760 by 300
/// @param spun the path of the thread; empty where nobody was heard, and for a list, which follows no table
public record TableRound(List<Place> seats, String spun) {

    private static final double LEFT = 158;
    private static final double STRAIGHT = 447;
    private static final double RADIUS = 116;
    private static final double MIDDLE = 150;
    private static final double BEND = Math.PI * RADIUS;
    private static final double LABEL = 17;
    private static final double LENGTH = 2 * STRAIGHT + 2 * BEND;

    /// @param state `spoken`, `holds` or `to-come`
    public record Place(String x, String y, String labelX, String labelY, String anchor, String code, String state) {}

    private record Point(double x, double y, double outX, double outY) {}

    static TableRound of(Board board) {
        var floor = board.floor();
        var heard = floor.spoken().stream().map(Turn::party).collect(Collectors.toSet());
        var speaking = floor.speaking().map(Turn::party).orElse(null);
        var seats = new ArrayList<Place>();
        var last = -1;
        var all = floor.seats();
        for (var at = 0; at < all.size(); at++) {
            UUID party = all.get(at).party();
            var state = party.equals(speaking) ? "holds" : heard.contains(party) ? "spoken" : "to-come";
            if (!state.equals("to-come")) last = at;
            seats.add(place(point(LENGTH * at / all.size()), board.code(party), state));
        }
        var tour = floor.form() == org.redthread.meetings.floor.Floor.Form.TOUR && last >= 0;
        return new TableRound(seats, tour ? path(LENGTH * last / all.size()) : "");
    }

    private static Place place(Point point, String code, String state) {
        var x = point.x() + LABEL * point.outX();
        var anchor = point.outX() > 0.3 ? "start" : point.outX() < -0.3 ? "end" : "middle";
        return new Place(
                figure(point.x()),
                figure(point.y()),
                figure(x),
                figure(point.y() + LABEL * point.outY() + 4),
                anchor,
                code,
                state);
    }

    /// Clockwise from the upper left corner.
    private static Point point(double along) {
        if (along <= STRAIGHT) return new Point(LEFT + along, MIDDLE - RADIUS, 0, -1);
        if (along <= STRAIGHT + BEND) return bent(LEFT + STRAIGHT, (along - STRAIGHT) / RADIUS - Math.PI / 2);
        if (along <= 2 * STRAIGHT + BEND)
            return new Point(LEFT + STRAIGHT - (along - STRAIGHT - BEND), MIDDLE + RADIUS, 0, 1);
        return bent(LEFT, (along - 2 * STRAIGHT - BEND) / RADIUS + Math.PI / 2);
    }

    private static Point bent(double centre, double angle) {
        var outX = Math.cos(angle);
        var outY = Math.sin(angle);
        return new Point(centre + RADIUS * outX, MIDDLE + RADIUS * outY, outX, outY);
    }

    private static String path(double to) {
        var path = new StringBuilder();
        for (var along = 0.0; ; along = Math.min(to, along + 12)) {
            var point = point(along);
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(figure(point.x()))
                    .append(' ')
                    .append(figure(point.y()));
            if (along >= to) return path.toString();
        }
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
