"""Tabulates the code lists of the IATI standard: python3 tabulate.py FOLDER > codelists.tsv

FOLDER holds one XML file a list, as the standard publishes them. What validation and people need of a list is kept:
its name and whether it is complete, each code, whether it was withdrawn, and its name in English.
"""
import pathlib
import sys
import xml.etree.ElementTree as xml


def line(words):
    return " ".join((words or "").split())


for file in sorted(pathlib.Path(sys.argv[1]).glob("*.xml")):
    root = xml.parse(file).getroot()
    print(f"#{root.get('name')}\t{'complete' if root.get('complete') == '1' else 'open'}")
    for item in root.find("codelist-items"):
        name = item.find("name/narrative")
        status = item.get("status", "active")
        print("\t".join([line(item.findtext("code")), status, line(name.text if name is not None else "")]))
