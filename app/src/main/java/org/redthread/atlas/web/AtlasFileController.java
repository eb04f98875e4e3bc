package org.redthread.atlas.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.office.Block;
import org.redthread.office.Cell;
import org.redthread.office.Dots;
import org.redthread.office.Paper;
import org.redthread.office.Plate;
import org.redthread.office.Printer;
import org.redthread.office.Sheet;
import org.redthread.office.Spreadsheet;
import org.redthread.office.Tab;
import org.redthread.office.Words;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/// What the atlas shows, to be taken away: the table as CSV and JSON, the map as SVG, PNG and PDF. Each carries source,
/// edition, day and disclaimer.
@PageController
@RequestMapping("/{language}/{dialogue}")
@Asks("atlas.read")
class AtlasFileController {

    private static final double SHARP = 2;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Readings readings;

    AtlasFileController(Readings readings) {
        this.readings = readings;
    }

    @GetMapping("/atlas/{country:[A-Z]+}.{format:csv|json|svg|png|pdf}")
    void country(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String country,
            @PathVariable String format,
            @RequestParam Map<String, String> asked,
            HttpServletResponse response)
            throws IOException {
        var reading = readings.map(here, dialogue, country, Question.read(asked, here));
        var name = "%s-%s-%d".formatted(country, reading.series().key(), reading.year());
        switch (format) {
            case "csv" -> csv(reading, name, response);
            case "json" -> {
                head(response, name, format, "application/json");
                response.getOutputStream().write(JSON.writeValueAsBytes(json(reading)));
            }
            default -> picture(Maps.of(reading, false), paper(reading), name, format, response);
        }
    }

    /// The map of all countries.
    @GetMapping("/atlas.{format:svg|png|pdf}")
    void world(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String format,
            @RequestParam Map<String, String> asked,
            HttpServletResponse response)
            throws IOException {
        var overview = readings.world(here, dialogue, Question.read(asked, here));
        if (!overview.told()) throw new org.redthread.web.NoSuchPage("figures");
        var plate = Maps.world(overview, false);
        picture(
                plate,
                new Paper(
                        plate.title(),
                        here.language().locale().toLocale(),
                        overview.dialogue().name().in(here.language()),
                        "",
                        Sheet.ACROSS,
                        List.of(Block.heading(1, plate.title()), new Block.Picture(plate))),
                "world-" + overview.question().of() + "-" + overview.year(),
                format,
                response);
    }

    private static void picture(Plate plate, Paper paper, String name, String format, HttpServletResponse response)
            throws IOException {
        switch (format) {
            case "svg" -> {
                head(response, name, format, "image/svg+xml");
                response.getOutputStream().write(plate.svg("map").toString().getBytes(StandardCharsets.UTF_8));
            }
            case "png" -> {
                head(response, name, format, Dots.PNG);
                response.getOutputStream().write(Dots.png(plate, SHARP));
            }
            default -> {
                head(response, name, format, Printer.PDF.mediaType());
                Printer.PDF.print(paper, response.getOutputStream());
            }
        }
    }

    private static Paper paper(Reading reading) {
        var here = reading.here();
        var plate = Maps.of(reading, false);
        var blocks = new ArrayList<Block>();
        blocks.add(Block.heading(1, plate.title()));
        blocks.add(new Block.Picture(plate));
        blocks.add(plate.table());
        for (var note : java.util.Objects.requireNonNull(reading.edition()).notes(here.language()))
            blocks.add(new Block.Paragraph(Words.of(note), Block.Tone.NOTE));
        return new Paper(
                plate.title(),
                here.language().locale().toLocale(),
                reading.dialogue().name().in(here.language()),
                "",
                Sheet.ACROSS,
                blocks);
    }

    private static void csv(Reading reading, String name, HttpServletResponse response) throws IOException {
        var here = reading.here();
        head(response, name, "csv", Spreadsheet.CSV);
        var rows = new ArrayList<List<Cell>>();
        for (var row : reading.rows())
            rows.add(List.of(
                    Cell.of(row.code()),
                    Cell.of(row.name()),
                    Cell.of(reading.year()),
                    cell(row.out()),
                    cell(row.in()),
                    Cell.of(row.kind() == null ? "" : row.kind()),
                    Cell.of(reading.cited())));
        Spreadsheet.csv(
                new Tab(
                        name,
                        List.of(
                                here.say("atlas.code"),
                                here.say("atlas.country"),
                                here.say("atlas.year"),
                                here.say("atlas.out", reading.name()),
                                here.say("atlas.in", reading.name()),
                                here.say("atlas.kind"),
                                here.say("atlas.source")),
                        rows),
                response.getOutputStream());
    }

    private static Cell cell(@Nullable Long value) {
        return value == null ? Cell.NONE : Cell.of(value);
    }

    private static Map<String, @Nullable Object> json(Reading reading) {
        var here = reading.here();
        var edition = java.util.Objects.requireNonNull(reading.edition());
        var said = new LinkedHashMap<String, @Nullable Object>();
        said.put("country", reading.country());
        said.put("series", reading.series().key());
        said.put("unit", reading.series().unit().name().toLowerCase(Locale.ROOT));
        said.put("sex", Question.low(reading.question().sex()));
        said.put("year", reading.year());
        said.put("source", reading.cited());
        said.put("licence", edition.licence());
        said.put("address", edition.address());
        said.put("checksum", edition.checksum());
        said.put("notes", edition.notes(here.language()));
        said.put("disclaimer", reading.policy().disclaimer().in(here.language()));
        said.put("corridors", reading.rows());
        return said;
    }

    private static void head(HttpServletResponse response, String name, String format, String type) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "." + format)
                        .build()
                        .toString());
    }
}
