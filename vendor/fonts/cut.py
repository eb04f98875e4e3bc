#!/usr/bin/python3
"""Cuts the faces of the interface from the full fonts. Run by hand, never by the build.

    npm pack @ibm/plex-sans-variable@0.2.0 source-serif@4.5.1     (unpack all in one folder)
    npm pack @fontsource-variable/noto-naskh-arabic@5.3.0
    vendor/fonts/cut.py FOLDER                                    (fontTools 4.38, brotli)

A first view may weigh 100 KB, fonts counted, and the full faces weigh 1.2 MB. So each language gets one file for a
face, holding its letters and nothing else; whatever it lacks comes from the files named `more`. Adobe and IBM reserve
the names Source and Plex to unchanged fonts (OFL 1.1, 3), hence Thread Serif and Thread Sans.
"""
import hashlib
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer


def codes(text):
    out = set()
    for part in text.replace('\n', '').split(','):
        first, _, last = part.strip().partition('-')
        out |= set(range(int(first, 16), int(last or first, 16) + 1))
    return out


ASCII = codes('20-7E,A0,A7,AB,AD,B6,B7,BB,D7,2010-2014,2018-201E,2022,2026,2190-2193,2212')
LATIN = ASCII | codes('A9,C0-D6,D8-F6,F8-FF,106,107,10C,10D,11E,11F,130,131,141,142,152,153,15E-161,17D,17E,20AC')
RUSSIAN = ASCII | codes('401,410-44F,451,2116,DC,E9,F6,FC')  # accents of names that stay in Latin script
MORE = codes('A1-A6,A8,AA,AC,AE-B5,B8-BA,BC-BF,F7,100-130,132-151,154-17F,1E6-1E7,218-21B,259,18F,1E9E,'
             '2015,2020-2022,2030,2032,2033,2039,203A,20BD,2122,2260,400,402-40F,450,452-45F,490-4E9,4EE-4EF') - LATIN
ARABIC = codes('60C,61B,61F,621-63A,640-652,660-669,67E,686,698,6A9,6AF,6CC,6F0-6F9,200C-200F')
FIGURES = ['kern', 'liga', 'tnum', 'lnum']
ALL = FIGURES + ['mark', 'ccmp', 'locl']        # Bulgarian and Serbian shapes among them: too heavy for a Russian page
JOINING = ['ccmp', 'locl', 'init', 'medi', 'fina', 'isol', 'rlig', 'liga', 'calt', 'mark', 'mkmk', 'kern']

SERIF, SERIF_ITALIC = 'VAR/SourceSerif4Variable-Roman.ttf', 'VAR/SourceSerif4Variable-Italic.ttf'
SANS = 'fonts/complete/ttf/IBM Plex Sans Var-Roman.ttf'
SANS_ITALIC = 'fonts/complete/ttf/IBM Plex Sans Var-Italic.ttf'
NASKH = 'files/noto-naskh-arabic-arabic-wght-normal.woff2'
PACKAGES = {  # name, version, licence text
    SERIF: ('source-serif', '4.5.1', 'OFL-source-serif.txt'),
    SERIF_ITALIC: ('source-serif', '4.5.1', 'OFL-source-serif.txt'),
    SANS: ('@ibm/plex-sans-variable', '0.2.0', 'OFL-plex-sans.txt'),
    SANS_ITALIC: ('@ibm/plex-sans-variable', '0.2.0', 'OFL-plex-sans.txt'),
    NASKH: ('@fontsource-variable/noto-naskh-arabic', '5.3.0', 'OFL-noto-naskh-arabic.txt'),
}
TEXT = {'wght': (400, 600), 'opsz': 20}       # what a paragraph and a section heading are set in
DISPLAY = {'wght': 500, 'opsz': 48}           # the finer cut for the one large heading
UI = {'wght': (400, 600), 'wdth': 100}

CUTS = [
    # file, family, style, source, limits of the axes, letters, features
    ('serif-latin', 'Thread Serif', '', SERIF, TEXT, LATIN, FIGURES),
    ('serif-latin-italic', 'Thread Serif', 'italic', SERIF_ITALIC, {'wght': 400, 'opsz': 20}, ASCII, ['kern']),
    ('serif-russian', 'Thread Serif Russian', '', SERIF, TEXT, RUSSIAN, FIGURES),
    ('serif-more', 'Thread Serif More', '', SERIF, TEXT, MORE, ALL),
    ('display-latin', 'Thread Display', '', SERIF, DISPLAY, LATIN, ['kern']),
    ('display-russian', 'Thread Display Russian', '', SERIF, DISPLAY, RUSSIAN, ['kern']),
    ('sans-latin', 'Thread Sans', '', SANS, UI, LATIN, FIGURES),
    ('sans-latin-italic', 'Thread Sans', 'italic', SANS_ITALIC, {'wght': 400, 'wdth': 100}, ASCII, ['kern']),
    ('sans-russian', 'Thread Sans Russian', '', SANS, UI, RUSSIAN, FIGURES),
    ('sans-more', 'Thread Sans More', '', SANS, UI, MORE, ALL),
    ('naskh-arabic', 'Thread Naskh', '', NASKH, {'wght': 400}, ARABIC, JOINING),
]
# Letters with accents have no italic of their own: there the browser slants the upright.
ALSO = [('serif-latin', 'Thread Serif More', '', TEXT, LATIN - ASCII),
        ('sans-latin', 'Thread Sans More', '', UI, LATIN - ASCII)]


def cut(source, limits, letters, features):
    font = TTFont(source)
    options = subset.Options()
    options.layout_features, options.hinting, options.name_IDs = features, False, [0, 1, 2, 4, 5, 6, 13, 14]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=letters)
    cutter.subset(font)
    return instancer.instantiateVariableFont(font, limits) if limits else font


def rename(font, family, file):
    for record in font['name'].names:
        if record.nameID in (1, 4):
            record.string = family
        elif record.nameID == 6:
            record.string = 'Thread-' + file
    font['name'].names = [n for n in font['name'].names if n.nameID in (0, 1, 2, 4, 5, 6, 13, 14)]
    if 'STAT' in font:
        del font['STAT']


def ranges(letters):
    runs = []
    for code in sorted(letters):
        if runs and runs[-1][1] == code - 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return ','.join(f'U+{a:X}' if a == b else f'U+{a:X}-{b:X}' for a, b in runs)


def face(file, family, style, limits, letters):
    weight = limits['wght']
    return (f'@font-face {{ font-family: "{family}";' + (f' font-style: {style};' if style else '')
            + f' font-weight: {weight if isinstance(weight, int) else "%d %d" % weight}; font-display: swap;'
            + f' src: url(../fonts/{file}.woff2) format("woff2"); unicode-range: {ranges(letters)}; }}')


def main(folder):
    here = pathlib.Path(__file__).parent
    lock = ['# file  sha256  made by cut.py from package  version  licence  licence text']
    faces = ['/* Red Thread: the faces, as vendor/fonts/cut.py cut and named them. Each range is what the file holds. */']
    for file, family, style, source, limits, letters, features in CUTS:
        font = cut(pathlib.Path(folder) / source, limits, letters, features)
        rename(font, family, file)
        font.flavor = 'woff2'
        font['head'].modified = font['head'].created
        font.recalcTimestamp = False
        target = here / (file + '.woff2')
        font.save(target)
        name, version, licence = PACKAGES[source]
        digest = hashlib.sha256(target.read_bytes()).hexdigest()
        lock.append(f'{target.name}  {digest}  {name}  {version}  OFL-1.1  {licence}')
        faces.append(face(file, family, style, limits, letters))
        print(f'{target.stat().st_size:7} {target.name}')
    faces += [face(*also) for also in ALSO]
    (here.parent / 'fonts.lock').write_text('\n'.join(lock) + '\n')
    css = here.parents[1] / 'app/src/main/resources/static/css/faces.css'
    css.write_text('\n'.join(faces) + '\n')


main(sys.argv[1])
