"""Tools of the picture scripts: a plate to expose, noise, light, water, terrain, drawing and developing.

All light is linear; `develop` applies tone curve, grain and gamma. Lengths are fractions of the picture's height.
"""
import io
import zlib

import numpy as np
from PIL import Image, ImageDraw

F = np.float32
SCENES = {}


def scene(name, width=1600, height=1067, **grade):
    """Registers a function that exposes a plate under the name of its picture."""
    def register(expose):
        SCENES[name] = (expose, width, height, grade)
        return expose
    return register


class Plate:
    """Coordinates of every sub-pixel: x from 0 to aspect, y from 0 (top) to 1."""

    def __init__(self, name, width, height, scale):
        self.w, self.h = round(width * scale), round(height * scale)
        self.aspect = self.w / self.h
        rows, columns = np.mgrid[0:self.h, 0:self.w]
        self.x = ((columns + 0.5) / self.h).astype(F)
        self.y = ((rows + 0.5) / self.h).astype(F)
        self.px = 1 / self.h
        self.rng = np.random.default_rng(zlib.crc32(name.encode()))

    def blank(self, colour="#000000"):
        return np.ones((self.h, self.w, 3), F) * c(colour)


# Colour and arithmetic ------------------------------------------------------------------------------------------

def c(text):
    """A colour written as in a style sheet, as linear light."""
    v = np.array([int(text[i:i + 2], 16) / 255 for i in (1, 3, 5)])
    return np.where(v <= 0.04045, v / 12.92, ((v + 0.055) / 1.055) ** 2.4).astype(F)


def smooth(a, b, v):
    t = np.clip((v - a) / (b - a), 0, 1)
    return t * t * (3 - 2 * t)


def mix(a, b, t):
    t = np.asarray(t, F)
    if t.ndim == 1 or (t.ndim == 2 and (np.ndim(a) != 2 or np.ndim(b) != 2)):
        t = t[..., None]
    return a + (b - a) * t


def ramp(v, *stops):
    """Colours along a scalar: ramp(y, (0, "#123456"), (1, "#abcdef"))."""
    at = [s[0] for s in stops]
    tones = np.array([c(s[1]) if isinstance(s[1], str) else s[1] for s in stops])
    return np.stack([np.interp(v, at, tones[:, i]) for i in range(3)], -1).astype(F)


def lay(img, colour, mask):
    """Lays a colour (or a picture) over a picture where the mask covers it."""
    img += (colour - img) * np.clip(mask, 0, 1)[..., None]


def shine(img, colour, amount):
    img += np.asarray(colour, F) * amount[..., None]


# Noise ----------------------------------------------------------------------------------------------------------

_tables = {}


def _table(seed):
    if seed not in _tables:
        angle = np.random.default_rng(9000 + seed).uniform(0, 2 * np.pi, 65536)
        _tables[seed] = np.cos(angle).astype(F), np.sin(angle).astype(F)
    return _tables[seed]


def perlin(x, y, seed=0):
    """Gradient noise, about -0.7 to 0.7."""
    gx, gy = _table(seed)
    x0, y0 = np.floor(x), np.floor(y)
    u, v = (x - x0).astype(F), (y - y0).astype(F)
    xi, yi = x0.astype(np.int64) & 255, (y0.astype(np.int64) & 255) << 8
    xj, yj = (xi + 1) & 255, (yi + 256) & 65280
    su, sv = u * u * u * (u * (u * 6 - 15) + 10), v * v * v * (v * (v * 6 - 15) + 10)

    def corner(index, du, dv):
        return gx[index] * du + gy[index] * dv

    top = corner(yi | xi, u, v)
    top += su * (corner(yi | xj, u - 1, v) - top)
    low = corner(yj | xi, u, v - 1)
    low += su * (corner(yj | xj, u - 1, v - 1) - low)
    return top + sv * (low - top)


def fbm(x, y, octaves=6, gain=0.5, seed=0):
    """Fractal noise, about -1 to 1."""
    total, size = 0, 1.0
    for i in range(octaves):
        total = total + perlin(x, y, seed + i) * size
        x, y = 1.6 * x - 1.2 * y + 17.3, 1.2 * x + 1.6 * y - 9.1
        size *= gain
    return total * 1.1


def ridged(x, y, octaves=6, gain=0.5, seed=0):
    """Noise with sharp crests, 0 to about 1.3: mountains."""
    total, size, weight = 0, 0.6, 1
    for i in range(octaves):
        n = (1 - np.abs(perlin(x, y, seed + i)) * 1.6) ** 2 * weight
        total = total + n * size
        weight = np.clip(n * 1.4, 0, 1)
        x, y = 1.6 * x - 1.2 * y + 5.7, 1.2 * x + 1.6 * y + 3.1
        size *= gain
    return total


def hashed(i, j=0, seed=0):
    """A number from 0 to 1 for every pair of whole numbers."""
    n = (np.asarray(i).astype(np.int64) * 374761393 + np.asarray(j).astype(np.int64) * 668265263 + seed * 974711) & 0xFFFFFFFF
    n = ((n ^ (n >> 13)) * 1274126177) & 0xFFFFFFFF
    return ((n ^ (n >> 16)) & 0xFFFFFF).astype(F) / F(0xFFFFFF)


def worley(x, y, seed=0, jitter=1.0):
    """Nearest and second distance to scattered points, a number per point, and the offset to it."""
    x0, y0 = np.floor(x), np.floor(y)
    f1 = np.full(x.shape, 9, F)
    f2, tag, ox, oy = f1.copy(), f1 * 0, f1 * 0, f1 * 0
    for j in (-1, 0, 1):
        for i in (-1, 0, 1):
            cx, cy = x0 + i, y0 + j
            dx = (x - cx - 0.5 - (hashed(cx, cy, seed) - 0.5) * jitter).astype(F)
            dy = (y - cy - 0.5 - (hashed(cx, cy, seed + 1) - 0.5) * jitter).astype(F)
            d = np.sqrt(dx * dx + dy * dy)
            near = d < f1
            f2 = np.where(near, f1, np.minimum(f2, d))
            f1 = np.where(near, d, f1)
            tag = np.where(near, hashed(cx, cy, seed + 2), tag)
            ox, oy = np.where(near, dx, ox), np.where(near, dy, oy)
    return f1, f2, tag, ox, oy


# Optics ---------------------------------------------------------------------------------------------------------

def _box(img, radius, axis):
    if radius < 1:
        return img
    pad = [(0, 0)] * img.ndim
    pad[axis] = (radius + 1, radius)
    total = np.cumsum(np.pad(img, pad, mode="edge"), axis=axis, dtype=np.float64)
    n = img.shape[axis]
    upper = np.take(total, np.arange(2 * radius + 1, 2 * radius + 1 + n), axis)
    lower = np.take(total, np.arange(0, n), axis)
    return ((upper - lower) / (2 * radius + 1)).astype(F)


def blur(p, img, size, size_y=None):
    """Near-Gaussian blur; size as a fraction of the height."""
    for s, axis in ((size, 1), (size if size_y is None else size_y, 0)):
        radius = round(s * p.h)
        for _ in range(3):
            img = _box(img, radius, axis)
    return img


def sample(p, img, x, y):
    """The picture's light at other coordinates, edges held."""
    u = np.clip(x * p.h - 0.5, 0, p.w - 1.001)
    v = np.clip(y * p.h - 0.5, 0, p.h - 1.001)
    i, j = u.astype(np.int32), v.astype(np.int32)
    fu, fv = (u - i).astype(F)[..., None], (v - j).astype(F)[..., None]
    top = img[j, i] * (1 - fu) + img[j, i + 1] * fu
    low = img[j + 1, i] * (1 - fu) + img[j + 1, i + 1] * fu
    return top * (1 - fv) + low * fv


def glow(p, x, y, size, power=2.0):
    """Falloff around a point of light."""
    d = np.hypot(p.x - x, p.y - y) / size
    return 1 / (1 + d ** power)


def water(p, img, level, deep="#0a1a22", rough=0.03, scale=1.0, mirror=0.85, seed=40, drift=0.0):
    """Replaces what is under `level` by its mirror image on rippled water."""
    below = p.y > level
    d = 1 / np.maximum(p.y - level + 0.004, 1e-4)
    u, v = (p.x - p.aspect / 2) * d * scale * 0.6, d * scale * 2.2 + drift
    n1 = fbm(u * 2.2, v, 4, 0.55, seed)
    n2 = fbm(u * 7, v * 3 + 7, 3, 0.6, seed + 11)
    n = n1 * 0.65 + n2 * 0.35
    reach = np.sqrt(np.clip(p.y - level, 0, 1))
    seen = sample(p, img, p.x + n2 * rough * 0.25 * reach, level - (p.y - level) * 0.92 - (n * rough * 2.2 + rough * 0.5) * reach)
    grazing = np.clip(1 - (p.y - level) * 1.05, 0, 1) ** 1.4
    fresnel = mirror * (0.35 + 0.65 * grazing) * (1 + n * 0.25)
    surface = seen * fresnel[..., None] + c(deep) * (1 - np.clip(fresnel, 0, 1))[..., None]
    img[below] = surface[below]
    return n


def clouds(p, horizon, scale=1.0, cover=0.5, seed=60, stretch=1.0, drift=0.0):
    """Density (0 to 1) and lit side of a cloud layer seen in perspective above the horizon."""
    d = 1 / np.maximum(horizon - p.y + 0.12, 0.02)
    u, v = (p.x - p.aspect / 2) * d * scale * 0.7 + drift, d * scale * stretch
    warp = fbm(u * 0.7 + 3, v * 0.7, 3, 0.5, seed + 20)
    n = fbm(u + warp * 0.4, v + warp * 0.3, 7, 0.52, seed)
    m = fbm(u + warp * 0.4 + 0.06, v + warp * 0.3 + 0.10, 4, 0.5, seed)
    threshold = 0.55 - cover
    return smooth(threshold, threshold + 0.55, n) * (p.y < horizon), np.clip(0.5 + (n - m) * 1.6, 0, 1)


# Ground ---------------------------------------------------------------------------------------------------------

class Ground:
    """What each pixel sees of a height field under a camera that looks along +z."""

    def __init__(self, p, height, camera, horizon, fov=1.0, near=0.3, far=60, steps=900, x0=0.0):
        s = ((np.arange(p.w) + 0.5) / p.h - p.aspect / 2).astype(F) * fov
        t = (near * (far / near) ** np.linspace(0, 1, steps)).astype(F)
        rise = height(x0 + s[None] * t[:, None], t[:, None] + 0 * s[None])
        seen = np.minimum.accumulate(horizon - (rise - camera) / (t[:, None] * fov), 0)
        rows = ((np.arange(p.h) + 0.5) / p.h).astype(F)
        first = np.stack([np.searchsorted(-seen[:, k], -rows) for k in range(p.w)], 1)
        self.hit = first < steps
        i = np.clip(first, 1, steps - 1)
        k = np.arange(p.w)[None]
        a, b = seen[i - 1, k], seen[i, k]
        part = np.clip((a - rows[:, None]) / np.maximum(a - b, 1e-6), 0, 1)
        self.depth = t[i - 1] + (t[i] - t[i - 1]) * part
        self.x, self.z = x0 + s[None] * self.depth, self.depth
        self.height = height
        self.y = height(self.x, self.z)
        self.span = self.depth * p.px * fov

    def normal(self, detail=None, width=1.0):
        """Unit normal of the field, or of the field plus a finer one."""
        field = self.height if detail is None else (lambda x, z: self.height(x, z) + detail(x, z))
        e = np.maximum(self.span * width, 1e-4)
        nx = (field(self.x - e, self.z) - field(self.x + e, self.z)) / (2 * e)
        nz = (field(self.x, self.z - e) - field(self.x, self.z + e)) / (2 * e)
        length = np.sqrt(nx * nx + nz * nz + 1)
        return nx / length, 1 / length, nz / length

    def lit(self, light, field=None, reach=4.0, steps=18, soft=6.0):
        """1 in the light, 0 in the shadow of the field; light is (x, up, z)."""
        field = field or self.height
        flat = np.hypot(light[0], light[2])
        dx, dz, up = light[0] / flat, light[2] / flat, light[1] / flat
        free = np.ones_like(self.depth)
        for d in reach * (np.arange(1, steps + 1) / steps) ** 1.8:
            over = field(self.x + dx * d, self.z + dz * d) - (self.y + up * d)
            free = np.minimum(free, np.clip(1 - over * soft / (d * 0.5 + 0.05), 0, 1))
        return free


def unit(*v):
    v = np.array(v, F)
    return v / np.linalg.norm(v)


def dot(n, light):
    return n[0] * light[0] + n[1] * light[1] + n[2] * light[2]


# Drawing --------------------------------------------------------------------------------------------------------

class Pen:
    """Draws a mask at twice the plate's size, in fractions of the height."""

    def __init__(self, p, factor=2):
        self.p, self.k = p, p.h * factor
        self.image = Image.new("L", (p.w * factor, p.h * factor), 0)
        self.draw = ImageDraw.Draw(self.image)

    def line(self, points, width, value=255):
        self.draw.line([(x * self.k, y * self.k) for x, y in points], value, max(1, round(width * self.k)), "curve")

    def area(self, points, value=255):
        self.draw.polygon([(x * self.k, y * self.k) for x, y in points], value)

    def disc(self, x, y, rx, ry=None, value=255):
        ry = rx if ry is None else ry
        self.draw.ellipse([(x - rx) * self.k, (y - ry) * self.k, (x + rx) * self.k, (y + ry) * self.k], value)

    def arc(self, x, y, r, start, end, width, value=255):
        box = [(x - r) * self.k, (y - r) * self.k, (x + r) * self.k, (y + r) * self.k]
        self.draw.arc(box, start, end, value, max(1, round(width * self.k)))

    def box(self, x0, y0, x1, y1, value=255):
        self.draw.rectangle([x0 * self.k, y0 * self.k, x1 * self.k, y1 * self.k], value)

    def mask(self):
        small = self.image.resize((self.p.w, self.p.h), Image.BOX)
        return np.asarray(small, F) / 255


def conifer(pen, rng, x, base, tall, wide=0.34, value=255):
    """A fir drawn branch by branch."""
    pen.line([(x, base), (x, base - tall)], max(0.0012, tall * 0.018), value)
    y = base - tall * 0.06
    while y > base - tall * 0.985:
        up = (base - y) / tall
        reach = tall * wide * 0.5 * (1 - up) ** 0.85 * rng.uniform(0.65, 1.15)
        for side in (-1, 1):
            r = reach * rng.uniform(0.7, 1.1)
            droop = r * rng.uniform(0.15, 0.5)
            pen.line([(x, y - r * 0.15), (x + side * r * 0.6, y + droop * 0.35), (x + side * r, y + droop)],
                     max(0.0007, tall * 0.012 * (1 - up * 0.6)), value)
        y -= tall * rng.uniform(0.012, 0.024)


# Developing -----------------------------------------------------------------------------------------------------

def develop(p, img, width, height, exposure=1.0, bloom=0.0, bloom_at=0.7, vignette=0.25, grain=0.008,
            saturation=1.0, contrast=1.0, warmth=0.0, lift="#000000"):
    """From light to an 8-bit picture: bloom, vignette, grade, shoulder, gamma, size, grain."""
    img = np.maximum(img, 0) * exposure
    if bloom:
        bright = np.maximum(img - bloom_at, 0)
        img = img + bloom * (blur(p, bright, 0.008) * 0.6 + blur(p, bright, 0.03) * 0.4)
    d = np.hypot((p.x - p.aspect / 2) / p.aspect, p.y - 0.5) * 1.5
    img = img * (1 - vignette * smooth(0.25, 1.15, d))[..., None]
    img = img * np.array([1 + warmth, 1, 1 - warmth], F)
    grey = (img * np.array([0.2126, 0.7152, 0.0722], F)).sum(-1, keepdims=True)
    img = np.maximum(grey + (img - grey) * saturation, 0)
    img = img + c(lift) * (1 - np.minimum(img, 1))
    img = np.where(img < 0.6, img, 0.6 + 0.4 * (1 - np.exp(-(img - 0.6) / 0.4)))
    coded = np.where(img <= 0.0031308, img * 12.92, 1.055 * img ** (1 / 2.4) - 0.055)
    if contrast != 1.0:
        coded = 0.45 + (coded - 0.45) * contrast
    picture = Image.fromarray((np.clip(coded, 0, 1) * 255 + 0.5).astype(np.uint8))
    small = np.asarray(picture.resize((width, height), Image.HAMMING), F) / 255
    noise = p.rng.normal(0, 1, small.shape[:2]).astype(F)
    noise = (noise + np.roll(noise, 1, 0) + np.roll(noise, 1, 1)) / 1.7
    small = small + (noise * grain * (0.25 + small.mean(-1) * (1 - small.mean(-1)) * 1.6))[..., None]
    return Image.fromarray((np.clip(small, 0, 1) * 255 + 0.5).astype(np.uint8))


def jpeg(picture, limit=158_000):
    """The best JPEG that stays under the limit, in bytes."""
    for quality in (78, 75, 72, 68, 64, 60, 56, 52, 48, 44, 40):
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=quality, optimize=True, progressive=True, subsampling="4:2:0")
        if out.tell() <= limit:
            break
    return out.getvalue()
