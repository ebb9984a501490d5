"""Makes the two text fonts (weights 400 and 600): TTF for the game, WOFF2 for the HTML pages, from npm packages.

Be Vietnam Pro (OFL) comes in one file per alphabet. This draws the code points we need from all of them into one small font without
hinting or layout tables (stb_truetype reads neither), adds to the lighter one the icons of assets/icons.txt (Tabler, MIT) at their
private-use code points, and writes build/generated/icons.hpp. It stops loudly when one of the 134 accented Vietnamese letters is missing.

Usage: make_fonts.py NODE_MODULES ICONS_TXT ASSETS_OUT GENERATED_OUT
"""

import logging
import os
import re
import sys
import unicodedata

from fontTools.fontBuilder import FontBuilder
from fontTools.misc.transform import Transform
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

WEIGHTS = {400: "Regular", 600: "SemiBold"}
ICONS_WEIGHT = 400  # the one that the game draws icons with
ALPHABETS = ("latin", "vietnamese", "latin-ext")
UNITS_PER_EM = 1000
# Those that Be Vietnam Pro has are taken; the ones that must be there are in REQUIRED_SIGNS.
WANTED_SIGNS = "–—‑…“”‘’‚„•·₫€×≤≥≠−′″\u00a0\u2009\u202f\u200b\ufffd\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323"
REQUIRED_SIGNS = "–—…“”‘’•·₫×→←✓✗"
# Be Vietnam Pro draws no arrows or ticks: these characters borrow the icon of the same meaning.
BORROWED_SIGNS = {"→": "arrow-right", "←": "arrow-left", "✓": "check", "✗": "x", "≤": "math-equal-lower", "≥": "math-equal-greater"}

# Tabler draws around the middle of a square of one em, y = 400. A line of Be Vietnam Pro reaches from -265 to 1000, so an icon of
# 1.2 em centred at 367 fills the line without leaving it. A borrowed sign stands between letters: about as high as a capital.
ICON_SCALE, ICON_MIDDLE = 1.2, 367
SIGN_SCALE, SIGN_MIDDLE = 0.85, 350
TABLER_MIDDLE = 400


def centred(scale, middle):
    return Transform(scale, 0, 0, scale, 0, middle - scale * TABLER_MIDDLE)


def vietnamese_letters():
    """The 134 letters beyond a-z and A-Z that Vietnamese needs, each composed into one code point (NFC)."""
    tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
    lower = {unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in tones}
    lower = lower - set("aeiouy") | {"đ"}
    letters = lower | {letter.upper() for letter in lower}
    assert len(letters) == 134 and all(len(letter) == 1 for letter in letters)
    return letters


def tabler_code_points(css_path):
    """Icon name -> private-use code point, read from the package's own style sheet."""
    with open(css_path, encoding="utf-8") as css:
        rules = re.findall(r'\.ti-([a-z0-9-]+):+before\s*{\s*content:\s*"\\([0-9a-f]+)"', css.read())
    return {name: int(code, 16) for name, code in rules}


class Tabler:
    """The icon package: outline and filled drawings, by the names assets/icons.txt uses."""

    def __init__(self, folder):
        self.sets = {}
        for kind, stem in (("outline", "tabler-icons"), ("filled", "tabler-icons-filled")):
            self.sets[kind] = (TTFont(f"{folder}/fonts/{stem}.ttf"), tabler_code_points(f"{folder}/{stem}.css"))

    def find(self, name):
        """(font, code point), or stops with the line to correct."""
        filled = name.endswith("-filled")
        font, code_points = self.sets["filled" if filled else "outline"]
        code_point = code_points.get(name.removesuffix("-filled"))
        if code_point is None or code_point not in font.getBestCmap():
            sys.exit(f'assets/icons.txt: Tabler has no icon "{name}". Look it up in @tabler/icons/icons.json and correct the line.')
        return font, code_point


class Drawing:
    """A font under construction: one glyph per code point, outlines copied from other fonts."""

    def __init__(self):
        self.glyphs = {".notdef": TTGlyphPen(None).glyph()}
        self.advances = {".notdef": 500}
        self.characters = {}

    def add(self, code_point, source, source_code_point, transform=Transform(), advance=None):
        """Copies one glyph; False when the source does not have it."""
        source_name = source.getBestCmap().get(source_code_point)
        if source_name is None:
            return False
        source_glyph = source.getGlyphSet()[source_name]
        # Components are drawn out, so that each glyph stands alone; brotli finds the repeats again.
        recording = DecomposingRecordingPen(source.getGlyphSet())
        source_glyph.draw(recording)
        pen = TTGlyphPen(None)
        recording.replay(TransformPen(pen, transform))
        name = f"u{code_point:04X}"
        if name in self.glyphs:
            sys.exit(f"make_fonts.py: two glyphs want U+{code_point:04X}; leave one of them out of assets/icons.txt.")
        self.glyphs[name] = pen.glyph()
        self.advances[name] = round(source_glyph.width if advance is None else advance)
        self.characters[code_point] = name
        return True

    def build(self, model, style):
        """The finished TTF; vertical metrics and weight are the model's."""
        builder = FontBuilder(UNITS_PER_EM, isTTF=True)
        # The same sources give the same bytes on every day, so that cached copies stay good.
        builder.updateHead(created=0, modified=0)
        builder.font.recalcTimestamp = False
        builder.setupGlyphOrder(list(self.glyphs))
        builder.setupCharacterMap(self.characters)
        builder.setupGlyf(self.glyphs)
        builder.setupHorizontalMetrics(
            {name: (advance, getattr(self.glyphs[name], "xMin", 0)) for name, advance in self.advances.items()})
        ascent, descent = model["hhea"].ascent, model["hhea"].descent
        builder.setupHorizontalHeader(ascent=ascent, descent=descent)
        builder.setupNameTable({
            "copyright": (model["name"].getDebugName(0) or "") + " Icons: Tabler Icons, (c) Paweł Kuna, MIT.",
            "familyName": "Be Vietnam Pro", "styleName": style, "fullName": f"Be Vietnam Pro {style}",
            "uniqueFontIdentifier": f"MotCua-BeVietnamPro-{style}", "psName": f"BeVietnamPro-{style}", "version": "Version 1.0",
            "licenseDescription": "Text: SIL Open Font License 1.1. Icons: MIT."})
        os2 = model["OS/2"]
        builder.setupOS2(sTypoAscender=ascent, sTypoDescender=descent, usWinAscent=ascent, usWinDescent=-descent,
                         usWeightClass=os2.usWeightClass, sxHeight=os2.sxHeight, sCapHeight=os2.sCapHeight)
        builder.setupPost(keepGlyphNames=False)
        return builder.font


def draw(packages, weight, icon_names, tabler):
    """One weight as a Drawing, and the font whose line height it follows."""
    stem = f"{packages}/@fontsource/be-vietnam-pro/files/be-vietnam-pro-%s-{weight}-normal.woff2"
    sources = [TTFont(stem % alphabet) for alphabet in ALPHABETS]
    drawing = Drawing()
    letters = {ord(letter) for letter in vietnamese_letters()}
    for code_point in sorted({*range(0x20, 0x7F), *range(0xA0, 0x100), *letters, *map(ord, WANTED_SIGNS)}):
        any(drawing.add(code_point, source, code_point) for source in sources)
    for sign, name in BORROWED_SIGNS.items():
        if ord(sign) not in drawing.characters:
            drawing.add(ord(sign), *tabler.find(name), centred(SIGN_SCALE, SIGN_MIDDLE), UNITS_PER_EM * SIGN_SCALE)
    for name in icon_names:
        font, code_point = tabler.find(name)
        drawing.add(code_point, font, code_point, centred(ICON_SCALE, ICON_MIDDLE), UNITS_PER_EM * ICON_SCALE)
    missing = sorted(chr(c) for c in {*range(0x20, 0x7F), *letters, *map(ord, REQUIRED_SIGNS)} - set(drawing.characters))
    if missing:
        sys.exit(f"make_fonts.py: weight {weight} lacks {' '.join(missing)}; is @fontsource/be-vietnam-pro installed whole?")
    return drawing, sources[0]


def icons_header(icon_names, tabler):
    lines = []
    for name in icon_names:
        utf8 = "".join(f"\\x{byte:02x}" for byte in chr(tabler.find(name)[1]).encode())
        lines.append(f'inline constexpr const char* icon_{name.replace("-", "_")} = "{utf8}";')
    return "\n".join([
        "// The icons of assets/icons.txt as UTF-8 text in the game's fonts. Written by assets/fonts/make_fonts.py: do not edit.",
        "#pragma once", "", "namespace motcua::icons {", "", *lines, "", "}  // namespace motcua::icons", ""])


def write_if_changed(path, content):
    """Leaves an equal file alone, so that nothing that includes it is compiled again."""
    if not os.path.exists(path) or open(path, encoding="utf-8").read() != content:
        with open(path, "w", encoding="utf-8") as out:
            out.write(content)


def main():
    packages, icons_txt, assets, generated = sys.argv[1:5]
    logging.disable(logging.WARNING)  # Tabler's glyph-name table has two stray bytes; fontTools says so on every open.
    with open(icons_txt, encoding="utf-8") as lines:
        icon_names = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    os.makedirs(assets, exist_ok=True)
    os.makedirs(generated, exist_ok=True)
    tabler = Tabler(f"{packages}/@tabler/icons-webfont/dist")
    for weight, style in WEIGHTS.items():
        drawing, model = draw(packages, weight, icon_names if weight == ICONS_WEIGHT else [], tabler)
        font = drawing.build(model, style)
        stem = f"{assets}/be-vietnam-pro-{weight}"
        font.save(f"{stem}.ttf")
        font.flavor = "woff2"
        font.save(f"{stem}.woff2")
        print(f"{stem}.ttf: {len(drawing.characters)} code points, {os.path.getsize(stem + '.ttf')} bytes, "
              f"woff2 {os.path.getsize(stem + '.woff2')} bytes")
    write_if_changed(f"{generated}/icons.hpp", icons_header(icon_names, tabler))


if __name__ == "__main__":
    main()
