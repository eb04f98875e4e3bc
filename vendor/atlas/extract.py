"""Makes the extracts that the atlas ships: python3 extract.py FOLDER

FOLDER holds the publishers' tables under the names below, and boundaries/110m.json and 50m.json. What is made stands in
this folder: one row a figure, sorted, packed without time or name, so that the same tables give the same bytes. At the
end it prints the lock's lines.

Left out, and why: totals that can be counted; regions and groups of the World Bank, which are no countries; IDMC's table,
whose terms are its own.
"""
import collections
import csv
import decimal
import gzip
import hashlib
import io
import pathlib
import sys

FROM = pathlib.Path(sys.argv[1])
HERE = pathlib.Path(__file__).parent
POPULATION = {
    "refugees": "refugees",
    "asylum_seekers": "asylum-seekers",
    "returned_refugees": "returned-refugees",
    "idps": "displaced",
    "returned_idps": "returned-displaced",
    "stateless": "stateless",
    "ooc": "others-of-concern",
    "oip": "others-in-need",
    "hst": "host-community",
}
DECISIONS = {
    "dec_recognized": "recognised",
    "dec_other": "protected-otherwise",
    "dec_rejected": "rejected",
    "dec_closed": "closed",
    "dec_total": "decisions",
}
# Countries of the figures that have no shape in either set, by the codes of the tz database.
WITHOUT_SHAPE = {"GI": "GIB", "YT": "MYT", "GF": "GUF", "GP": "GLP", "MQ": "MTQ", "BQ": "BES", "RE": "REU", "TK": "TKL"}


def table(name):
    with open(FROM / name, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def people(written):
    """UNHCR's file writes round figures as 2e+05, and nothing for none."""
    value = decimal.Decimal(written) if written not in ("", "NA") else decimal.Decimal(0)
    assert value == value.to_integral_value() and value >= 0, written
    return int(value)


def pack(name, lines):
    raw = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=raw, compresslevel=9, mtime=0) as packed:
        packed.write("".join(lines).encode())
    (HERE / name).write_bytes(raw.getvalue())


def rows(head, found):
    yield head + "\n"
    for row in sorted(found):
        yield ",".join(map(str, row)) + "\n"


def stock():
    for r in table("migrant-stock-by-origin-destination.csv"):
        kind = r["dest_data_type"].replace(" ", "")
        yield ("stock", r["origin_iso3"], r["dest_iso3"], int(r["year"]), r["total"], r["male"], r["female"], kind)


def summed(found):
    sums = collections.Counter()
    for series, r, value in found:
        sums[series, r["coo_iso"], r["coa_iso"], int(r["year"])] += value
    return [(*key, value) for key, value in sums.items() if value]


def population():
    for r in table("unhcr-population.csv"):
        for column, series in POPULATION.items():
            yield series, r, people(r[column])


def asylum():
    for r in table("unhcr-asylum-applications.csv"):
        if r["app_type"] == "N":
            yield "applications" + ("" if r["app_pc"] == "P" else "-cases"), r, people(r["applied"])
    for r in table("unhcr-asylum-decisions.csv"):
        for column, series in DECISIONS.items():
            if r["dec_pc"] == "P":
                yield series, r, people(r[column])
        if r["dec_pc"] != "P":
            yield "decisions-cases", r, people(r["dec_total"])


def countries():
    found = {r[k] for r in table("migrant-stock-by-origin-destination.csv") for k in ("origin_iso3", "dest_iso3")}
    return found | {"XKX"}


def yearly(name, series):
    ours = countries()
    for r in table(name):
        if r["Country Code"] in ours and r["Value"]:
            yield (series, r["Country Code"], int(r["Year"]), r["Value"])


def towns():
    yield "country,latitude,longitude\n"
    for line in sorted(pathlib.Path("/usr/share/zoneinfo/zone.tab").read_text(encoding="utf-8").splitlines()):
        parts = line.split("\t")
        if parts[0] not in WITHOUT_SHAPE:
            continue
        at = parts[1]
        cut = max(at.rfind("+"), at.rfind("-"))
        yield "%s,%.2f,%.2f\n" % (WITHOUT_SHAPE[parts[0]], degrees(at[:cut], 2), degrees(at[cut:], 3))


def degrees(written, digits):
    whole, minutes = written[1 : 1 + digits], written[1 + digits : 3 + digits]
    return (-1 if written[0] == "-" else 1) * (int(whole) + int(minutes) / 60)


CORRIDORS = "series,origin,destination,year,people"
pack("stock.csv.gz", rows(CORRIDORS + ",male,female,kind", stock()))
pack("unhcr-population.csv.gz", rows(CORRIDORS, summed(population())))
pack("unhcr-asylum.csv.gz", rows(CORRIDORS, summed(asylum())))
pack("population.csv.gz", rows("series,country,year,value", yearly("population.csv", "population")))
pack("gdp.csv.gz", rows("series,country,year,value", yearly("gdp.csv", "gdp")))
for detail in ("110m", "50m"):
    pack(detail + ".json.gz", [(FROM / "boundaries" / (detail + ".json")).read_text(encoding="utf-8")])
(HERE / "towns.csv").write_text("".join(towns()), encoding="utf-8")
for made in sorted(HERE.iterdir()):
    if made.suffix in (".gz", ".csv"):
        print(made.name, hashlib.sha256(made.read_bytes()).hexdigest(), made.stat().st_size)
