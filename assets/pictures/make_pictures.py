"""Makes the game's pictures from assets/pictures.txt: one atlas for the canvas, one SVG each for the HTML interface.

The atlas keeps every picture as 96 x 96 palette indices, so that brotli finds the flat areas; one palette of 255 colours plus
"nothing" serves them all. Drawings come from npm's @iconify-json/fluent-emoji-flat, rsvg-convert rasterises them.

Format of pictures.atlas, little endian (read in game/kit/pictures.cpp):
  "MCPX"  u16 version = 1  u16 cell size  u16 count  u16 colours
  colours x (red, green, blue, alpha), straight alpha; colour 0 is nothing at all
  count x (u8 length, name in ASCII)
  count x (cell size x cell size) u8, rows from the top

Usage: make_pictures.py NODE_MODULES PICTURES_TXT ASSETS_OUT WEB_OUT
"""

import json
import os
import struct
import subprocess
import sys
import zlib

CELL = 96
COLOURS_MAX = 255  # beside "nothing"


def read_list(path):
    """[(game's name, package's name)] in the order of the file."""
    with open(path, encoding="utf-8") as lines:
        pairs = [line.split() for line in lines if line.strip() and not line.startswith("#")]
    for pair in pairs:
        if len(pair) != 2:
            sys.exit(f'{path}: "{" ".join(pair)}" should be two words: our name and the package\'s name.')
    if len({name for name, _ in pairs}) != len(pairs):
        sys.exit(f"{path}: a name stands there twice.")
    return pairs


def svg_of(package, name, path):
    icon = package["icons"].get(name)
    if icon is None:
        sys.exit(f'{path}: Fluent Emoji Flat has no drawing "{name}". Look it up in @iconify-json/fluent-emoji-flat/icons.json.')
    width, height = icon.get("width", package["width"]), icon.get("height", package["height"])
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">{icon["body"]}</svg>\n'


def png_pixels(png):
    """RGBA rows of an 8-bit RGBA PNG, the only kind rsvg-convert writes."""
    at, data, width, height = 8, b"", 0, 0
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at:at + 8])
        chunk = png[at + 8:at + 8 + length]
        if kind == b"IHDR":
            width, height, depth, colour = struct.unpack(">IIBB", chunk[:10])
            assert (depth, colour) == (8, 6), "rsvg-convert wrote another kind of PNG than 8-bit RGBA"
        elif kind == b"IDAT":
            data += chunk
        at += length + 12
    raw, stride, rows = zlib.decompress(data), width * 4, []
    above = bytearray(stride)
    for y in range(height):
        start = y * (stride + 1)
        kind, row = raw[start], bytearray(raw[start + 1:start + 1 + stride])
        for x in range(stride):
            left = row[x - 4] if x >= 4 else 0
            up = above[x]
            corner = above[x - 4] if x >= 4 else 0
            if kind == 1:
                row[x] = (row[x] + left) & 255
            elif kind == 2:
                row[x] = (row[x] + up) & 255
            elif kind == 3:
                row[x] = (row[x] + (left + up) // 2) & 255
            elif kind == 4:
                guess = left + up - corner
                distances = (abs(guess - left), abs(guess - up), abs(guess - corner))
                row[x] = (row[x] + (left, up, corner)[distances.index(min(distances))]) & 255
        rows.append(row)
        above = row
    return rows


def rasterise(svg):
    """One picture as a list of CELL * CELL (r, g, b, a), colours a little coarser so that fewer are needed."""
    png = subprocess.run(["rsvg-convert", "--width", str(CELL), "--height", str(CELL)], input=svg.encode(), check=True,
                         stdout=subprocess.PIPE).stdout
    pixels = []
    for row in png_pixels(png):
        for x in range(0, CELL * 4, 4):
            red, green, blue, alpha = row[x:x + 4]
            alpha = 255 if alpha >= 247 else 0 if alpha < 9 else (alpha + 16) // 32 * 32
            alpha = min(alpha, 255)
            pixels.append((0, 0, 0, 0) if alpha == 0 else (red & 252, green & 252, blue & 252, alpha))
    return pixels


def median_cut(histogram, colours_max):
    """Boxes of colours, split at the weighted middle of their longest side until there are enough; -> {colour: box's mean}."""
    def spread(box):
        sides = [max(c[i] for c in box) - min(c[i] for c in box) for i in range(4)]
        side = max(range(4), key=lambda i: sides[i])
        return sides[side] * sum(histogram[c] for c in box) ** 0.5, side

    boxes = [(spread(list(histogram)), list(histogram))]
    while len(boxes) < colours_max:
        index = max(range(len(boxes)), key=lambda i: boxes[i][0][0])
        (amount, side), box = boxes[index]
        if amount == 0:
            break
        box.sort(key=lambda c: (c[side], c))
        half, seen, cut = sum(histogram[c] for c in box) / 2, 0, 1
        for cut in range(1, len(box)):
            seen += histogram[box[cut - 1]]
            if seen >= half:
                break
        boxes[index:index + 1] = [(spread(part), part) for part in (box[:cut], box[cut:])]
    means = {}
    for _, box in boxes:
        weight = sum(histogram[c] for c in box)
        mean = tuple(round(sum(c[i] * histogram[c] for c in box) / weight) for i in range(4))
        means.update({c: mean for c in box})
    return means


def main():
    packages, list_path, assets, web = sys.argv[1:5]
    with open(f"{packages}/@iconify-json/fluent-emoji-flat/icons.json", encoding="utf-8") as icons:
        package = json.load(icons)
    os.makedirs(assets, exist_ok=True)
    os.makedirs(f"{web}/pictures", exist_ok=True)
    pairs, pictures, histogram = read_list(list_path), [], {}
    for name, drawing in pairs:
        svg = svg_of(package, drawing, list_path)
        with open(f"{web}/pictures/{name}.svg", "w", encoding="utf-8") as out:
            out.write(svg)
        pictures.append(rasterise(svg))
        for pixel in pictures[-1]:
            if pixel[3]:
                histogram[pixel] = histogram.get(pixel, 0) + 1
    means = median_cut(histogram, COLOURS_MAX)
    palette = [(0, 0, 0, 0)] + sorted(set(means.values()))
    index_of = {colour: index for index, colour in enumerate(palette)}
    means[(0, 0, 0, 0)] = (0, 0, 0, 0)
    atlas = b"MCPX" + struct.pack("<HHHH", 1, CELL, len(pairs), len(palette))
    atlas += b"".join(bytes(colour) for colour in palette)
    atlas += b"".join(bytes([len(name)]) + name.encode("ascii") for name, _ in pairs)
    atlas += b"".join(bytes(index_of[means[pixel]] for pixel in picture) for picture in pictures)
    with open(f"{assets}/pictures.atlas", "wb") as out:
        out.write(atlas)
    print(f"{assets}/pictures.atlas: {len(pairs)} pictures, {len(palette)} colours, {len(atlas)} bytes")


if __name__ == "__main__":
    main()
