"""Draw the photos of the example Kvarteret Kastanjen: `python examples/draw_photos.py`.

All of it is invented; the pictures are illustrations and say so, and their GPS position is in the open sea. A scene
is a text of commands, painted from far to near as flat faces in metres (x right, y ahead, z up), then lit by the sun or
its lamps. `name*3,2,0` repeats three times, two metres apart; `name@1,2,0,90` moves and turns; `#abc!.5` glows, and
`#abc?.2` is a veil. The same versions of Pillow and numpy give the same bytes.
"""

import cmath
import hashlib
import io
import math
import re
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
from PIL import Image, ImageColor, ImageDraw, ImageFilter, ImageFont

Array = np.ndarray[tuple[int, ...], np.dtype[np.float64]]
SUN, AIR, NIGHT, WARM = np.array(((2.5, 2, 1.35), (0.42, 0.52, 0.68), (0.026, 0.036, 0.064), (1, 0.74, 0.44)), "f4")
SKIES = (((104, 151, 200), (240, 226, 204)), ((15, 21, 38), (46, 44, 52)))
CIRCLE = np.array([(math.cos(t), 0, math.sin(t)) for t in np.arange(0, 6.2, 0.4)])
TINTS = {"grass": "#75864a", "gravel": "#c9bca6", "steel": "#3a3d40", "wood": "#a5714a", "wall": "#e3c48c",
         "twig": "#4a4038", "white": "#ece8df", "glass": "#5d7c92", "hall": "#b89a6c!.25", "gold": "#6f4518 #f0b848",
         "rust": "#64301d #d88442", "moss": "#2c3b20 #8d9c4b", "pine": "#1f301d #5f7540",
         "weeds": "#9a8f4e #7b7a3d #b7a561 #6a7038", "fallen": "#c98f3a #a8642a #d8aa55"}
PARTS = dict(re.findall(r"(\w+): ([^/]+)", """land: ground grass -90 .4 90 .4 90 300 -90 300 / dark: pane white 0
-.78 .78 0 1.4; pane #3a566e 0 -.7 -.04 .07 1.33 .04 .7 .07 1.33; pane #6690b0 0 -.7 -.04 .75 1.33 .04 .7 .75 1.33 /
lit: pane white 0 -.78 .78 0 1.4; pane #ffcf8a!.75 0 -.7 -.04 .07 1.33 .04 .7 .07 1.33; pane #ffe0ae!.75 0 -.7 -.04 .6
1.33 .04 .7 .6 1.33 / drape: pane #d9d2c2?.8 0 -.7 -.45 .07 1.33 .45 .7 .07 1.33 / balcony: box #c9c5bc -1.4 -1.1 -.85
1.4 0 -.7; box #aebab4 -1.4 -1.1 -.7 1.4 -1.04 .2 / bench: box*2,1.32,0 steel -.7 0 0 -.62 .45 .42; box wood -.9 .42
.55 .9 .48 .67 -.9 .42 .72 .9 .48 .84; box*3,0,-.15 wood -.9 .3 .42 .9 .42 .47 / pole: box #7f858a -.05 -.05 0 .05 .05
4 / on: pole; box #ffe6bd!6 -.22 -.1 4 .22 .1 4.12; light - 15 0 0 3.95 / off: pole; box #50565c -.22 -.1 4 .22 .1 4.12
/ swing: wedge*2,4.2,0 #b4472f 0 .1 0 0 1.8 0 .12 1.8 0 .12 .9 2.4 0 .9 2.4; box #b4472f -.1 .85 2.35 4.4 .97 2.47;
box*2,.5,0 steel 1 .9 .5 1.04 .93 2.4 2.6 .9 .5 2.64 .93 2.4; box*2,1.6,0 #3f6f8f .97 .75 .45 1.57 1.05 .52;
wedge*2,4.2,0 #b4472f 0 .1 0 0 0 0 .12 0 0 .12 .9 2.4 0 .9 2.4 / tower: box*2,1,0 #7b5a3e 0 1 0 .1 1.1 1.9; box*2,1,0
#7b5a3e 0 0 0 .1 .1 1.9; box wood 0 0 1.1 1.1 1.1 1.2; wedge #3f6f8f 0 1.5 0 -.2 -.2 1.9 1.3 -.2 1.9 .55 -.2 2.5; wedge
#d7a13c 0 .7 0 1.1 .2 1.15 3.3 .2 .25 3.3 .2 .33 1.1 .2 1.23 / car: box*2,1.52,0 #17181a -.86 .5 0 -.66 1.1 .6; wedge
body 1.76 0 0 -.88 0 .3 -.88 4.2 .3 -.88 4.1 .85 -.88 0 .98; wedge body 1.56 0 0 -.78 .1 .95 -.78 3 .9 -.78 2.2 1.45
-.78 .5 1.48; pane #2a2c2f -.01 -.86 .86 .36 .5; wedge #26313a 0 .01 0 -.66 .14 1.02 .66 .14 1.02 .58 .44 1.4 -.58 .44
1.4; pane #8e1f1c -.01 -.85 -.6 .72 .92 .6 .85 .72 .92 / canopy: box #59605f -1.5 -1.3 2.62 1.8 0 2.76 / leaf: box
#3f5b4c 0 0 .15 1.1 .05 2.28; pane glass -.01 .18 .92 1 2.1; pane #cfcac0 -.02 .97 1.03 .95 1.35 / entry: pane wall 0
-2.6 3 .6 4.1; pane #d9d5cb 0 -.72 1.15 .1 2.42; pane hall .9 -.55 .62 .15 2.3; pane #000000?.25 .9 -.55 .62 .15 .32
-.55 .62 .36 .49 -.55 .62 .53 .66; box #a8a49b -1.6 -1.7 0 1.9 0 .14; pane #3f5b4c 0 .6 1.08 .15 2.3; pane glass 0 .68
1.02 .96 2.24; ground #4a4a48 -.6 -1.2 .6 -1.2 .6 -.4 -.6 -.4"""))
SHOTS = {  # time: name, (heading, azimuth and height of the sun), (height of the eye, horizon, focal length), scene
    "2026-10-20 13:18": ("courtyard", (318, 194, 18.8), (2.3, 570, 1150), """land; ground*6,7,0 #7d8f52 -30 3 -27 3 -24
60 -27.5 60; tree gold -27 41 14; house@-18,31 wall 31 3; house@13,31,0,-90 #d9b47c 22 3; ground gravel -18 29 13 29 13
27 -18 27; leaves*10,2,0 moss -18 29.2 .6 1.1 .7; way gravel 2.6 1.9 -2 1.9 5 3.8 13 8.8 23 9.6 28; ground #dcc48f -12
14 -1.5 14 -1.5 22 -12 22; box #8a6848 -12.2 22 0 -1.3 22.2 .25 -12.2 14 0 -12 22 .25 -1.5 14 0 -1.3 22 .25;
swing@-11,19; tower@-5.6,17.2; box #8a6848 -12.2 13.8 0 -1.3 14 .25; strew fallen -9 13 3 24 300 0; bench@.4,12.5;
bench@-1.4,7; tree gold 8.6 15 9; dapple - -17 3 8 3.6"""),
    "2026-10-20 13:42": ("laundry-glass", (345, 201, 18.3), (1.7, 640, 1330), """land; house@-13.2,13 wall 26.4 3;
ground #b9b2a6 -9 8.6 9 8.6 9 13 -9 13; ground*19,1,0 #a9a296 -9 8.6 -8.96 8.6 -8.96 13 -9 13; way gravel 2.2 4.2 -2 3.4
5 2.4 9.6; pane white 13 -6.2 6.2 .2 3.15; pane #a8946c!.16 17 -6 6 .3 3; quad #7d6b50!.3 -6 13 .3 6 13 .3 6 17 .3 -6 17
.3; quad #d9c89f!.6 -6 13 3 6 13 3 6 17 3 -6 17 3; quad*2,12,0 #948262!.35 -6 13 .3 -6 17 .3 -6 17 3 -6 13 3;
box*11,.95,0 #d5d4cc -4.8 16.3 .3 -4 17 1.3; ring*11,.95,0 #7f8d97 -4.4 16.3 .78 .29; ring*11,.95,0 #2c3f4f -4.4 16.3
.78 .21; box*2,3.3,0 steel -2.4 14.6 .3 -2.3 15 1.05; box wood -2.6 14.4 1.05 1.2 15.3 1.12 2.6 14.4 1.05 4.4 15.3 1.12
2.7 14.6 .3 2.8 15 1.05 4.2 14.6 .3 4.3 15 1.05; box #4f7c94 -2.2 14.6 1.12 -1.5 15.1 1.4 .1 14.6 1.12 .7 15.1 1.24; box
#c2674e -1.2 14.6 1.12 -.6 15.1 1.32; quad*4,2.9,0 #eef4f8?.2 -4.9 13 .3 -4.1 13 .3 -2.9 13 3 -3.7 13 3; pane*7,2,0
white 13 -6.05 -5.95 .3 3; pane white 13 -6 6 2.3 2.36; box*2,13.8,0 #9a5b3d -7.25 12 0 -6.55 12.7 .55; leaves*2,13.8,0
moss -6.9 12.2 .95 .5 .5; bench@-4.2,10; strew fallen -8 8 3.4 11 170 0; dapple - -11 1.5 7.6 1.5"""),
    "2026-10-20 14:05": ("waste-corner", (340, 207, 17.4), (1.65, 590, 1450), """land; tree gold -17 44 14; tree rust
-23 40 12; house@-13,36 #d9b48c 34 3; way gravel 2.7 -2 -2 -2.1 7 -1.6 13 2 20 9 26; box #7d3b2e 1.6 14.5 0 9.6 20 2.7;
pane*32,.25,0 #6b3127 14.5 1.6 1.64 0 2.7; wedge #44484a 8.8 0 0 1.2 14 2.7 1.2 20.5 2.9 1.2 20.5 3.05 1.2 14 2.85; pane
#3d4744 14.5 4.9 6.5 .05 2.2; pane #5d6b66 14.5 5 5.67 .12 2.12 5.73 6.4 .12 2.12; leaves*2,-.5,-.6 pine 3.6 12.9 .9 .95
.82; leaves moss 2.7 11.8 .95 .95 .9 2.2 11.1 .9 .9 .86; leaves pine 1.7 10.4 .93 .9 .9; leaves moss 1.2 9.6 .9 .9 .9;
leaves pine .8 8.9 .9 .85 .86; leaves moss .5 8.2 .88 .85 .9; box #c23b2c -.56 7.8 0 -.49 7.85 2; pane white 7.79 -.56
-.49 .5 1 -.56 -.49 1.5 2; strew fallen -4 1 3.4 14 190 0; dapple - -9 3 4.5 2"""),
    "2026-10-20 14:21": ("entrance-ajar", (351, 211, 16.5), (1.6, 1010, 1500), """land; wall=#e0bf8c; house@-13.2,7 wall
26.4 3; ground gravel -1.2 .4 1.5 .4 1.5 5.5 -1.2 5.5; entry@0,7; leaf@-.55,7,0,-48; canopy@0,7; leaves moss -2.3 6.2 .5
.75 .55 2.6 6.2 .5 .75 .55; strew fallen -3 3 3.8 5.2 110 0; dapple - -6 1.6 6.6 1.15"""),
    "2026-10-20 14:48": ("boundary", (86, 217, 14.6), (1.75, 520, 1250), """land; tree rust -1 66 11; tree gold 6 60 13;
tree rust 21 56 13; house@-9.5,9,0,90 wall 43 3; ground #857b48 -2.6 .4 1.2 .4 1.2 90 -2.4 90 -2.2 30 -2.9 10; ground
#6d7277 1.1 .4 4.4 .4 4.4 200 1.1 200; ground*22,0,4 #dcdad2 2.7 2 2.82 2 2.82 3.6 2.7 3.6; off@5,42; off@5,29;
off@5,18; strew weeds -2.5 1.2 9 60 900 .6; leaves moss -1.6 22 .6 .7 .8; leaves pine .4 15 .5 .6 .6; strew weeds -2.6
1.15 5 9 480 .6; leaves moss -1.7 7.6 .5 .6 .6; box #b98d5a -.3 6.2 0 .3 6.6 .32; strew weeds -2.5 1.1 2.7 6 420 .5;
strew fallen -2 4.4 3 20 120 0; dapple - 10 2 5.5 2.6"""),
    "2026-11-10 17:12": ("path-dark", (20, 0, -1), (3.2, 450, 1350), """land; house@-30,66 #b99c78 62 4 .3; pane
#ffd9a0!1 65.9 7.6 8.8 .2 2.3 20.8 22 .2 2.3; way #9b9690 2.8 3.4 -2 3.3 6 2.4 12 -.2 17 -3.5 21 -7 24.5 -9.6 29 -10.2
34 -8.5 38.2 -5 42 -.5 45.2 5 48.3 11 51 19 54.5 21.5 66; bare twig -17 50 0 0 2.4 .4 7 20 46 0 0 2.4 .4 7; on@16,58;
off@10.5,55.5; on@5.2,53; on@0,50.5; off@-5,47.5; off@-9.5,44; on@-13,39.5; on@-12.8,34; off@-11.6,28.5; on@-8.8,25;
on@-5.6,21.5; off@-2.9,18; off@-.6,14; bare twig 9 21 0 0 1.8 .3 7; on@1.6,10"""),
    "2026-11-10 17:31": ("parking-dark", (65, 0, -1), (2.3, 480, 1250), """land; house@-24,42 #b99c78 52 3 .35; ground
gray -14 -2 16 -2 16 16.5 -14 16.5; ground*11,3,0 white -15 10 -14.9 10 -14.9 15 -15 15; ground*11,3,0 white -15 1 -14.9
1 -14.9 6 -15 6; leaves*18,2,0 pine -16 17.4 .6 1.3 .8; bare twig -13 24 0 0 2 .35 7 9 24 0 0 2 .35 7; light - 75 -6
13.2 5.4; box*2,12,0 #7f858a -6.05 13.4 0 -5.9 13.5 5.4; box #ffe6bd!6 -6.3 13.2 5.4 -5.6 13.6 5.55; box #50565c 5.7
13.2 5.4 6.4 13.6 5.55; body=#a33c30; car@-7.5,10.3; body=gray; car@4.5,10.6; body=silver; car@-1.5,10.4"""),
    "2026-11-10 18:24": ("entrance-dark", (351, 0, -1), (1.65, 700, 1300), """land; wall=#d0ab7c; glass=#e0c28c!.9;
hall=#c8a878!.8; house@-13.2,8 wall 26.4 3 .4; ground #9b9690 -1.3 -2 1.6 -2 1.6 6.5 -1.3 6.5; light - 10 .1 7 2.5;
entry@0,8; leaf@-.55,7.98; canopy@0,8; box #fff3d8!3 -.1 6.9 2.56 .3 7.1 2.62; pane #fff6e2!.9 8 -1.85 -.95 1.6 2.1;
plate #1c2a33 -1.4 8 1.85; leaves*2,8,0 moss -4.4 7.4 .5 .8 .55 -3.3 7.4 .5 .8 .55; strew fallen -4 4 3.5 6.2 120 0""")}

class _Scene:
    def __init__(self, sun: tuple[float, float], camera: tuple[float, float, float], text: str) -> None:
        (self.eye, self.horizon, self.focal), (azimuth, high) = camera, np.radians(sun)
        self.key = np.array((math.sin(azimuth), math.cos(azimuth), math.tan(high))) * math.cos(high)
        self.night, self.dice, self.tints = high < 0, np.random.default_rng(7), dict(TINTS)
        self.size = (1200, 1600) if self.horizon > 800 else (1600, 1200)
        self.paint, self.index = (Image.new(mode, (self.size[0] * 2, self.size[1] * 2)) for mode in ("RGB", "I"))
        self.pens = ImageDraw.Draw(self.paint), ImageDraw.Draw(self.index)
        self.planes, self.lamps, self.place = [[0.0, 1, 0, 1e5, 0, 0]], list[tuple[Array, float]](), (0j, 1 + 0j, 0.0)
        self.catchers = [(np.array((0, 0, 1)), 0.0, Image.new("L", self.paint.size))]  # planes that show shadows
        self.draw(text)
    def draw(self, text: str) -> None:
        for word, *rest in (c.split() for c in text.split(";") if c.strip()):
            name, many, where = re.findall(r"([^*@]+)\*?([^@]*)@?(.*)", word)[0]
            times, dx, dy = map(float, (many or "1,0,0").split(","))
            x, y, z, turn = map(float, ((where or "0,0") + ",0,0").split(",")[:4])
            for k in range(int(times)):
                old = o, t, up = self.place
                self.place = o + t * complex(x + k * dx, y + k * dy), t * cmath.rect(1, math.radians(turn)), up + z
                if "=" in name:
                    self.tints.update([name.split("=")])
                elif name in PARTS:
                    self.draw(PARTS[name])
                else:
                    getattr(self, name)(self.tints.get(rest[0], rest[0]), *map(float, rest[1:]))
                self.place = old
    def put(self, xyz: object) -> Array:  # from a part to the scene
        p, (o, t, up) = np.reshape(np.array(xyz, float), (-1, 3)), self.place
        flat = o + t * (p[:, 0] + 1j * p[:, 1])
        return np.stack([flat.real, flat.imag, p[:, 2] + up], 1)
    def seen(self, points: Array) -> list[tuple[float, float]]:  # from the scene to the picture
        k = 2 * self.focal / np.maximum(points[:, 1], 0.4)
        u, v = self.size[0] + k * points[:, 0], 2 * self.horizon + k * (self.eye - points[:, 2])
        return list(zip(u.tolist(), v.tolist(), strict=True))
    def face(self, colour: str, points: Array) -> None:
        n, spots = np.cross(points, np.roll(points, -1, 0)).sum(0), self.seen(points)
        n *= math.copysign(1, n @ ((0, 0, self.eye) - points[0])) / np.linalg.norm(n)
        tint, strength = (*re.split("[!?]", colour), "0")[:2]
        if "?" in colour:
            mask = Image.new("L", self.paint.size)
            ImageDraw.Draw(mask).polygon(spots, int(255 * float(strength)))
            self.paint.paste(tint, (0, 0, *self.paint.size), mask)
        else:
            self.planes.append([*n, n @ points[0], float(strength), 0])
            self.pens[0].polygon(spots, tint)
            self.pens[1].polygon(spots, len(self.planes) - 1)
    def cast(self, points: Array) -> None:
        way = ((self.lamps[0][0] if self.lamps else points) if self.night else points + self.key) - points
        for n, d, mask in self.catchers:
            above, steep = points @ n - d, way @ n
            if steep.min() > 0.001 and above.min() > -0.01 and above.max() > 0.02:
                ImageDraw.Draw(mask).polygon(self.seen(points - way * (above / steep)[:, None]), 255)
    def ground(self, colour: str, *xy: float) -> None:
        self.face(colour, self.put(np.insert(np.reshape(xy, (-1, 2)), 2, 0, 1)))
    def way(self, colour: str, wide: float, *xy: float) -> None:  # a path along a line
        line = np.array(xy[::2]) + 1j * np.array(xy[1::2])
        for _ in range(3):
            cut = [0.75 * line[:-1] + 0.25 * line[1:], 0.25 * line[:-1] + 0.75 * line[1:]]
            line = np.concatenate([line[:1], np.stack(cut, 1).ravel(), line[-1:]])
        side = np.gradient(line) * 1j * wide / 2 / abs(np.gradient(line))
        edge = np.concatenate([line + side, (line - side)[::-1]])
        self.ground(colour, *np.stack([edge.real, edge.imag], 1).ravel())
    def quad(self, colour: str, *xyz: float) -> None:
        self.face(colour, self.put(xyz))
    def ring(self, colour: str, x: float, y: float, z: float, r: float) -> None:
        self.face(colour, self.put(CIRCLE * r + (x, y, z)))
    def pane(self, colour: str, y: float, *spans: float) -> None:  # upright: x0 x1 z0 z1
        for a, b, c, d in np.reshape(spans, (-1, 4)):
            self.face(colour, self.put((a, y, c, b, y, c, b, y, d, a, y, d)))
    def wedge(self, colour: str, *v: float) -> None:  # a convex face drawn out along a vector
        front, back = self.put(v[3:]), self.put(np.reshape(v[3:], (-1, 3)) + v[:3])
        for f in [back, front, *np.stack([front, np.roll(front, -1, 0), np.roll(back, -1, 0), back], 1)]:
            n = np.cross(f[1] - f[0], f[2] - f[1])
            if (n @ (f.mean(0) - (front + back).mean(0) / 2)) * (n @ ((0, 0, self.eye) - f[0])) > 0:
                self.face(colour, f)
            self.cast(f)
    def box(self, colour: str, *v: float) -> None:  # x0 y0 z0 x1 y1 z1
        for a, b, c, d, e, f in np.reshape(v, (-1, 6)):
            self.wedge(colour, 0, e - b, 0, a, b, c, d, b, c, d, b, f, a, b, f)
    def house(self, colour: str, size: float, floors: float, lit: float = 0) -> None:  # a wall along x
        top, bays, out = 0.7 + 2.9 * floors, round(size / 3.3), self.place[1] * -1j
        self.quad("#8a4b3a", -0.4, -0.5, top, size + 0.4, -0.5, top, size - 2, 5, top + 2.4, 2, 5, top + 2.4)
        distance = (out * self.place[0].conjugate()).real
        self.catchers.append((np.array((out.real, out.imag, 0)), distance, Image.new("L", self.paint.size)))
        self.pane(colour, 0, 0, size, 0, top)
        self.cast(self.put((0, 0, 0, size, 0, 0, size, 0, top, 0, 0, top)))
        self.pane("#8d8a84", 0, 0, size, 0, 0.6)
        for k in range(int(floors) * bays):
            x, z, balcony = (k % bays + 0.5) * size / bays, 1.55 + 2.9 * (k // bays), k % bays % 4 == 2 and k >= bays
            window = ["lit" if self.dice.random() < lit else "dark", *["drape"] * (self.dice.random() < 0.3)]
            self.draw(";".join(f"{part}@{x},0,{z}" for part in window + ["balcony"] * balcony))
        self.box("#e2dccf", -0.4, -0.5, top, size + 0.4, -0.4, top + 0.22)
    def leaves(self, tones: str, *v: float) -> None:  # x y z rx rz
        dark, light = (np.array(ImageColor.getrgb(t)) for t in tones.split())
        side = 0 if self.night else math.copysign(0.3, self.key[0])
        for (x, y, z), (rx, rz) in ((self.put(r[:3])[0], r[3:]) for r in np.reshape(v, (-1, 5))):
            spread, turn, deep, size = self.dice.random((4, min(420, int(100 + 60 * rx * rz))))
            flat, deep = np.sqrt(spread) * np.exp(1j * math.tau * turn), deep - 0.5
            bright = np.clip(0.45 + 0.42 * flat.imag + side * flat.real + deep * 0.4, 0, 1)
            for k in np.argsort(bright):
                c, r = np.array((x + flat[k].real * rx, y, z + flat[k].imag * rz)), (0.08 + 0.1 * size[k]) * min(rx, rz)
                (a, b), s = self.seen(c[None])[0], 2 * self.focal / y * r
                self.planes.append([0, -1, 0, -y, 0, 1])
                tint = tuple((dark + (light - dark) * bright[k]).astype(int).tolist())
                self.pens[0].ellipse(box := (a - s * 1.3, b - s, a + s * 1.3, b + s), tint)
                self.pens[1].ellipse(box, len(self.planes) - 1)
                self.cast(c + (0, deep[k] * rx, 0) + 1.4 * r * CIRCLE)
    def tree(self, tones: str, x: float, y: float, high: float) -> None:
        self.box("#5a4636", x - 0.03 * high, y, 0, x + 0.03 * high, y + 0.1, 0.6 * high)
        self.leaves(tones, x, y, 0.66 * high, 0.38 * high, 0.36 * high)
    def bare(self, colour: str, *v: float) -> None:  # foot x y z, way in x and z, width, times to branch
        for x, y, z, dx, dz, wide, more in np.reshape(v, (-1, 7)):
            self.planes.append([0, -1, 0, -y, 0, 1])
            spots, thick = self.seen(np.array(((x, y, z), (x + dx, y, z + dz)))), int(wide * 2 * self.focal / y) or 1
            self.pens[0].line(spots, colour, thick)
            self.pens[1].line(spots, len(self.planes) - 1, thick)
            for sign in (1, -1) if more else ():
                way = complex(dx, dz) * cmath.rect(self.dice.uniform(0.7, 0.86), sign * self.dice.uniform(0.12, 0.5))
                self.bare(colour, x + dx, y, z + dz, way.real, way.imag, wide * 0.68, more - 1)
    def light(self, _tone: str, power: float, *xyz: float) -> None:
        self.lamps.append((self.put(xyz)[0], power))
    def dapple(self, _tone: str, x: float, y: float, z: float, wide: float) -> None:  # shadow of a tree out of sight
        for _ in range(int(450 * wide)):
            self.cast(self.dice.uniform(-wide, wide, 3) + (x, y, z) + self.dice.uniform(0.06, 0.2) * CIRCLE)
    def strew(self, tints: str, *v: float) -> None:  # fallen leaves, or tall grass, in x0 x1 y0 y1
        for y in sorted(v[2] * (v[3] / v[2]) ** self.dice.random(int(v[4])), reverse=True):
            x, c, s, h = self.dice.uniform((v[0], -0.05, -0.05, v[5] * 0.4), (v[1], 0.05, 0.05, v[5]))
            flat = ((x + c, y + 0.04, 0), (x - 0.05, y + s, 0), (x - c, y - 0.04, 0), (x + 0.05, y - s, 0))
            blade = ((x - 0.025, y, 0), (x + 0.025, y, 0), (x + 4 * c * h, y, h))
            self.face(str(self.dice.choice(tints.split())), self.put(blade if h else flat))
    def plate(self, colour: str, *xyz: float) -> None:
        self.pens[0].text(self.seen(self.put(xyz))[0], "12 A", colour, ImageFont.load_default(124), "mm")
    def render(self) -> Image.Image:
        soft = [np.asarray(c[2].filter(ImageFilter.GaussianBlur(4)), np.float32) / 255 for c in self.catchers]
        strips = [self.strip(slice(top, top + 200), soft) for top in range(0, self.paint.size[1], 200)]
        image = Image.fromarray(np.concatenate(strips)).resize(self.size, Image.Resampling.BOX)
        pen, low = ImageDraw.Draw(image, "RGBA"), self.size[1]
        pen.rounded_rectangle((24, low - 88, 282, low - 24), 12, (20, 24, 30, 170))
        pen.text((153, low - 58), "illustration", "#ffffff", ImageFont.load_default(46), "mm")
        return image
    def strip(self, rows: slice, soft: list[Array]) -> Array:
        planes, ids = np.array(self.planes, np.float32), np.asarray(self.index)[rows]
        n, (v, u) = planes[ids], np.mgrid[rows, 0 : self.paint.size[0]].astype(np.float32)
        x, z = (u - self.size[0]) / (2 * self.focal), (2 * self.horizon - v) / (2 * self.focal)
        slope = n[..., 0] * x + n[..., 1] + n[..., 2] * z
        far = (n[..., 3] - n[..., 2] * self.eye) / np.where(np.abs(slope) < 1e-5, 1e-5, slope)
        clear = np.ones_like(far)
        for (normal, d, _), mask in zip(self.catchers, soft, strict=True):
            clear -= np.all(np.abs(planes[:, :4] - (*normal, d)) < 0.04, 1)[ids] * mask[rows]
        lit = self.lit(np.stack([x * far, far, self.eye + z * far], -1), n, clear) + n[..., 4:5]
        high, low = (np.array(SKIES[int(self.night)], np.float32) / 255) ** 2.2
        air = -np.log(1 - low - (high - low) * np.clip(1 - v / (2 * self.horizon), 0, 1)[..., None] ** 0.75)
        haze = 1 - np.exp(-np.clip(far, 0, 9e3) / 330)[..., None]
        total = (np.asarray(self.paint, np.float32)[rows] / 255) ** 2.2 * lit * (1 - haze) + air * haze
        for lamp, power in self.lamps:
            (a, b), k = self.seen(lamp[None])[0], lamp[1] / (2 * self.focal)
            r = np.hypot(u - a, v - b) * k
            total += (0.02 * power**0.5 / (0.05 + r * r) * np.exp(-r))[..., None] * WARM
        return np.asarray(np.clip((1 - np.exp(-total)) ** (1 / 2.2) * 255 + 0.5, 0, 255), np.uint8)
    def lit(self, place: Array, n: Array, clear: Array) -> Array:
        leafy, total = n[..., 5] > 0, (NIGHT if self.night else AIR) * (0.72 + 0.28 * n[..., 2:3])
        if not self.night:
            lambert = np.where(leafy, 0.6, np.clip(n[..., :3] @ self.key.astype(np.float32), 0, 1))
            total = total + (lambert * clear)[..., None] * SUN
        for i, (lamp, power) in enumerate(self.lamps):
            way = lamp.astype(np.float32) - place
            far = np.sqrt((way**2).sum(-1)) + 0.05
            lambert = np.where(leafy, 0.45, np.clip((way * n[..., :3]).sum(-1) / far, 0, 1))
            reach = power * lambert * np.clip(0.12 + 1.3 * way[..., 2] / far, 0, 1) / far**2
            total = total + (reach * (1 if i else clear))[..., None] * WARM
        return np.asarray(total)

def _exif(when: datetime, heading: float, orientation: int) -> Image.Exif:
    exif, local, utc, zone = Image.Exif(), f"{when:%Y:%m:%d %H:%M:%S}", when.astimezone(UTC), when.isoformat()[-6:]
    exif.update({0x10F: "Påhittad".encode(), 0x110: "Kamera 1", 0x112: orientation, 0x13B: "Exempel Exempelsson"})
    exif.get_ifd(0x8769).update({0x9003: local, 0x9004: local, 0x9011: zone, 0x9012: zone, 0xA431: "EXEMPEL-0001"})
    exif.get_ifd(0x8825).update({1: "N", 2: (60.0, 3.0, when.minute / 10), 3: "E", 4: (19.0, 54.0, when.hour / 10),
                                 7: (utc.hour, utc.minute, 0), 0x10: "T", 0x11: heading, 0x12: "WGS-84",
                                 0x1D: f"{utc:%Y:%m:%d}", 0x1F: 5.0})
    return exif

def _save(stamp: str, folder: Path) -> Path:
    name, (heading, azimuth, high), camera, text = SHOTS[stamp]
    image, orientation = _Scene((azimuth - heading, high), camera, text).render(), 1
    if image.height > image.width:  # kept lying down, as a camera does
        image, orientation = image.transpose(Image.Transpose.ROTATE_90), 6
    exif = _exif(datetime.fromisoformat(stamp).replace(tzinfo=ZoneInfo("Europe/Stockholm")), heading, orientation)
    for quality in range(90, 40, -3):
        image.save(file := io.BytesIO(), "JPEG", quality=quality, optimize=True, exif=exif)
        if file.tell() < 99_000:
            break
    mark = hashlib.sha256(Image.open(file).tobytes()).hexdigest()[:4]
    path = folder / f"{stamp.replace(' ', '_').replace(':', '')}_{name}-{mark}.jpg"
    path.write_bytes(file.getvalue())
    return path

def main() -> None:
    """Redraw every photo and remove older versions of them."""
    folder = Path(__file__).parent / "kastanjen" / "photos"
    drawn = {_save(stamp, folder) for stamp in SHOTS}
    for old in set(folder.glob("2026-*-*_*.jpg")) - drawn:
        old.unlink()

if __name__ == "__main__":
    main()
