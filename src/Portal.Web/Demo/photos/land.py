"""Mountains, fields, forests and the sky above them."""
import numpy as np

from darkroom import (F, Ground, Pen, blur, c, clouds, conifer, dot, fbm, glow, hashed, lay, mix, perlin,
                      ramp, ridged, scene, shine, smooth, unit, worley)


def _even(line):
    """A ridge line without its teeth, for the mist below it."""
    width = max(3, line.shape[1] // 14)
    padded = np.pad(line[0], (width, width), mode="edge")
    return np.convolve(padded, np.ones(2 * width + 1) / (2 * width + 1), "valid")[None].astype(F)


@scene("misty-ridges", 1600, 900, vignette=0.3, contrast=1.06, saturation=1.1)
def misty_ridges(p):
    img = ramp(p.y, (0, "#5f87a5"), (0.3, "#b9c6c6"), (0.45, "#f3d9b4"), (0.6, "#f6e3c6"))
    shine(img, c("#ffd9a0"), glow(p, p.aspect * 0.66, 0.36, 0.16, 2.2) * 0.9)
    layers = 9
    for k in range(layers):
        t = k / (layers - 1)
        x = p.x * (1.5 - 0.5 * t) + 7.3 * k
        crest = ridged(x[:1] * 1.1, x[:1] * 0 + 3.7 * k, 8, 0.5, 5 * k)
        line = 0.50 + 0.44 * t ** 1.25 - (crest - 0.55) * (0.17 + 0.10 * t)
        if k > 4:
            fine = perlin(p.x[:1] * 160 * (1.3 - t * 0.5), p.x[:1] * 0, 3) + perlin(p.x[:1] * 410, p.x[:1] * 0, 4) * 0.6
            line = line - np.maximum(fine, -0.1) * (0.006 + 0.011 * (t - 0.5))
        body = mix(c("#c9bfae"), c("#12262b"), t ** 0.75) * (0.85 + 0.15 * t)
        body = mix(body, c("#e9b98a"), 0.25 * (1 - t) * glow(p, p.aspect * 0.66, 0.4, 0.4))
        depth = p.y - line
        texture = fbm(p.x * 14, p.y * 9 + k, 5, 0.6, 30 + k) * 0.22 * t
        even = p.y - _even(line)
        fog = smooth(0.0, 0.20 - 0.04 * t, even + fbm(p.x * 2.2, p.y * 5 + k, 5, 0.5, 50 + k) * 0.06) * (0.93 - 0.55 * t ** 2)
        tone = mix(body * (1 + texture)[..., None], ramp(p.x / p.aspect, (0, "#c7cdca"), (0.65, "#f4dcbb"), (1, "#d9d0c0")), fog)
        lay(img, tone, np.clip(depth / p.px + 0.5, 0, 1))
    return img


@scene("alpenglow", vignette=0.3, contrast=1.08, saturation=1.12)
def alpenglow(p):
    def height(x, z):
        rise = smooth(5, 13, z) * (1 - 0.5 * smooth(15, 22, z))
        return ridged(x * 0.17 + 2.1, z * 0.17 + 0.6, 9, 0.47, 3) * rise * 4.6 * (0.75 + 0.5 * np.exp(-((x - 2.2) / 3.2) ** 2)) \
            + fbm(x * 0.6, z * 0.6, 4, 0.5, 21) * 0.14
    img = ramp(p.y, (0, "#2c4468"), (0.30, "#7a86a8"), (0.5, "#d9a7a3"), (0.62, "#f2c9a8"))
    density, side = clouds(p, 0.62, 0.35, 0.36, 61, 2.4)
    lay(img, mix(c("#8d88a4"), c("#ffc7ad"), side), density * 0.55)
    g = Ground(p, height, 1.1, 0.62, 1.1, 1.2, 26, 900)
    light = unit(-0.82, 0.30, -0.45)
    n = g.normal(lambda x, z: fbm(x * 3, z * 3, 5, 0.6, 31) * 0.035)
    sun = np.clip(dot(n, light), 0, 1) * g.lit(light, lambda x, z: height(x, z), 5, 12)
    warm = smooth(1.0, 2.3, g.y)
    snow = smooth(0.42, 0.60, n[1] + fbm(g.x * 2, g.z * 2, 4, 0.5, 8) * 0.16 + g.y * 0.05)
    base = mix(c("#3b3a44"), c("#e8edf5"), snow)
    ambient = c("#6b83b0") * (0.42 + 0.3 * n[1])[..., None]
    tone = base * (ambient + mix(c("#8a6a80") * 0.6, c("#ff9d6b") * 2.3, warm) * sun[..., None])
    haze = 1 - np.exp(-np.maximum(g.depth - 5, 0) * 0.035)
    fog = np.clip(np.exp(-np.maximum(g.y - 0.1, 0) * 2.6) * smooth(3, 9, g.depth), 0, 1)
    tone = mix(tone, ramp(p.y, (0, "#8b93b4"), (0.6, "#cfa9ae")), np.clip(haze + fog * 0.75, 0, 0.96))
    lay(img, tone, g.hit.astype(F))
    for k in range(4):
        t = k / 3
        line = 0.70 + 0.20 * t - fbm(p.x[0] * (1.6 - 0.4 * t) + 4 * k, p.x[0] * 0 + k, 6, 0.5, 70 + k) * 0.075
        line = line - np.maximum(perlin(p.x[0] * (240 - 90 * t), p.x[0] * 0, 6), -0.1) * (0.006 + 0.014 * t)
        depth = p.y - line[None]
        wood = mix(c("#7c86a8"), c("#10202c"), 0.25 + 0.75 * t) * (1 + fbm(p.x * 22, p.y * 30, 4, 0.6, k) * 0.25)[..., None]
        mist = smooth(0.0, 0.15, p.y - _even(line[None]) + fbm(p.x * 1.7, p.y * 5 + k, 5, 0.5, 81 + k) * 0.06) * (0.92 - 0.35 * t)
        lay(img, mix(wood, c("#b7a9bd"), mist), np.clip(depth / p.px + 0.5, 0, 1))
    return img


@scene("dunes", vignette=0.28, contrast=1.08, saturation=1.05)
def dunes(p):
    def height(x, z):
        wx = x + perlin(x * 0.12, z * 0.12, 4) * 2.4
        wz = z + perlin(x * 0.15 + 9, z * 0.15, 5) * 2.0
        big = 1 - np.abs(perlin(wx * 0.10 + wz * 0.05 + 2.2, wz * 0.17 - 0.4, 2)) * 1.9
        small = 1 - np.abs(perlin(wx * 0.33 + wz * 0.1, wz * 0.42, 9)) * 1.7
        return np.maximum(big, -0.3) * 1.5 + small * 0.28
    img = ramp(p.y, (0, "#4f83b5"), (0.22, "#9dbdd0"), (0.4, "#f0dcc0"))
    g = Ground(p, height, 3.1, 0.30, 0.95, 1.2, 60, 1100)
    light = unit(-0.86, 0.34, 0.30)
    def ripples(x, z):
        bend = fbm(x * 0.8, z * 0.8, 3, 0.5, 14) * 0.5
        return np.sin((z * 0.8 + x * 0.35 + bend) * 34) * 0.0042 * smooth(14, 3, z)
    n = g.normal(ripples, 0.8)
    sun = np.clip(dot(n, light), 0, 1) * g.lit(light, None, 7, 22, 7)
    sand = mix(c("#d79a5b"), c("#eebf86"), fbm(g.x * 0.7, g.z * 0.7, 5, 0.5, 6) * 0.5 + 0.5)
    sky = c("#5f7fa8") * (0.34 + 0.22 * n[1])[..., None]
    bounce = c("#b9703a") * (0.16 * (1 - n[1]) + 0.05)[..., None]
    tone = sand * (sky + bounce + c("#ffd7a0") * 1.65 * sun[..., None])
    grit = fbm(g.x * 60, g.z * 60, 2, 0.7, 71) * smooth(8, 2, g.depth)
    tone = tone * (1 + grit * 0.10)[..., None]
    tone = mix(tone, c("#ecd4b8"), 1 - np.exp(-np.maximum(g.depth - 4, 0) * 0.028))
    lay(img, tone, g.hit.astype(F))
    walkers = Pen(p)
    row = np.argmax(g.hit, 0)
    for k in range(7):
        x = p.aspect * 0.60 + k * 0.0135 + p.rng.uniform(-0.003, 0.003)
        y = row[min(p.w - 1, int(x * p.h))] / p.h + 0.002
        walkers.area([(x - 0.0022, y), (x + 0.0020, y), (x + 0.0012, y - 0.011), (x - 0.0012, y - 0.011)])
        walkers.disc(x, y - 0.0128, 0.0016)
    lay(img, c("#3a2a25"), walkers.mask() * 0.9)
    return img


@scene("rice-terraces", vignette=0.3, contrast=1.08, saturation=1.12)
def rice_terraces(p):
    levels = 6.5

    def slope(x, z):
        return z * 0.16 + fbm(x * 0.12 + 1.3, z * 0.13 + 5.1, 3, 0.36, 12) * 2.0 + 0.008 * x * x

    def height(x, z):
        q = slope(x, z) * levels
        step = np.floor(q)
        return (step + smooth(0.80, 0.97, q - step)) / levels

    sky = ramp(p.y, (0, "#7d93b5"), (0.12, "#e9c9b0"), (0.25, "#ffe2b8"))
    img = sky.copy()
    g = Ground(p, height, 5.4, -0.16, 0.86, 2.0, 24, 2600)
    q = slope(g.x, g.z) * levels
    part, level = q - np.floor(q), np.floor(q)
    wall = smooth(0.78, 0.84, part)
    rim = smooth(0.70, 0.745, part) * (1 - smooth(0.80, 0.84, part))
    patch = hashed(level, np.floor(g.x * 0.22 + fbm(g.x * 0.2, level, 2, 0.5, 3)), 5)
    ripple = fbm(g.x * 5, g.z * 9, 4, 0.5, 33) * 0.03
    mirror = ramp(np.clip((p.y - 0.02) * 1.0 + ripple + (patch - 0.5) * 0.14, 0, 1), (0, "#ffe6c0"), (0.2, "#f3bf95"), (0.45, "#b9a2ae"),
                  (0.75, "#7590b4"), (1, "#4d6f9c"))
    seedlings = smooth(0.05, 0.5, fbm(g.x * 26, g.z * 14, 3, 0.7, 44) + 0.15)
    green = mix(c("#38521f"), c("#87a33f"), fbm(g.x * 3, g.z * 3, 5, 0.6, 9) * 0.5 + 0.5)
    floor = mix(mirror, mix(mirror * 0.6, green, 0.75), (patch > 0.68) * (0.55 + 0.45 * seedlings))
    earth = mix(c("#2b2718"), c("#4f5a26"), fbm(g.x * 8, g.z * 8 + g.y * 9, 5, 0.65, 19) * 0.6 + 0.5)
    n = g.normal(lambda x, z: fbm(x * 6, z * 6, 4, 0.6, 23) * 0.03)
    sun = np.clip(dot(n, unit(0.62, 0.35, 0.35)), 0, 1)
    earth = earth * (c("#7f8fa5") * 0.9 + c("#ffc98a") * 1.9 * sun[..., None])
    tone = mix(floor, earth, np.clip(wall + rim * 0.9, 0, 1))
    mean = mix(mirror, c("#6a6a48"), 0.45)
    tone = mix(tone, mean, smooth(11, 20, g.depth) * 0.6)
    tone = mix(tone, c("#f0cfae"), np.clip(1 - np.exp(-np.maximum(g.depth - 8, 0) * 0.07), 0, 0.95))
    lay(img, tone, g.hit.astype(F))
    veil = smooth(0.35, 0.9, fbm(p.x * 1.4, p.y * 3.2, 5, 0.5, 77) + 0.35) * smooth(0.34, 0.0, p.y)
    lay(img, c("#fbe3c6"), veil * 0.75)
    return img


@scene("tea-rows", vignette=0.25, contrast=1.08, saturation=1.08)
def tea_rows(p):
    def hill(x, z):
        return fbm(x * 0.13 + 4.2, z * 0.13 + 1.1, 2, 0.4, 7) * 2.6 + z * 0.12

    def row(x, z):
        return (hill(x, z) * 2.0 + z * 0.55 + x * 0.25) * 1.35

    def height(x, z):
        phase = row(x, z)
        part = np.abs(phase - np.floor(phase) - 0.5) * 2
        return hill(x, z) + (1 - smooth(0.50, 0.95, part)) * 0.30

    img = ramp(p.y, (0, "#cfe0e8"), (0.25, "#f3efe0"))
    g = Ground(p, height, 3.9, 0.20, 0.95, 1.5, 34, 1500)
    light = unit(-0.7, 0.55, 0.35)
    def leaves(x, z):
        return fbm(x * 9, z * 9, 4, 0.7, 25) * 0.05
    n = g.normal(leaves, 1.2)
    sun = np.clip(dot(n, light), 0, 1) * g.lit(light, None, 0.9, 9, 4)
    phase = row(g.x, g.z)
    part = np.abs(phase - np.floor(phase) - 0.5) * 2
    leaf = mix(c("#2f5a1e"), c("#9cc04a"), np.clip(0.45 + fbm(g.x * 20, g.z * 20, 3, 0.7, 35) * 0.6 - part * 0.35, 0, 1))
    soil = mix(c("#5b4630"), c("#8a6f4c"), fbm(g.x * 6, g.z * 6, 4, 0.6, 3) * 0.5 + 0.5)
    base = mix(leaf, soil, smooth(0.84, 0.97, part) * 0.8)
    tone = base * (c("#90a9b8") * (0.25 + 0.35 * n[1])[..., None] + c("#fff0c4") * 1.35 * sun[..., None])
    far = 1 - np.exp(-np.maximum(g.depth - 5, 0) * 0.06)
    tone = mix(tone, c("#e3e8de"), np.clip(far, 0, 0.95))
    lay(img, tone, g.hit.astype(F))
    mist = smooth(0.2, 0.9, fbm(p.x * 1.2, p.y * 3.5, 5, 0.5, 41) + 0.3) * smooth(0.45, 0.18, p.y)
    lay(img, c("#f4f2e6"), mist * 0.5)
    return img


@scene("farmland-aerial", vignette=0.2, contrast=1.05, saturation=1.05)
def farmland(p):
    tilt = 1 / (0.62 + p.y * 0.62)
    x, y = (p.x - p.aspect / 2) * tilt * 7, -tilt * 9 + 20
    wx, wy = x + fbm(x * 0.25, y * 0.25, 3, 0.5, 4) * 0.35, y + fbm(x * 0.25 + 5, y * 0.25, 3, 0.5, 5) * 0.35
    f1, f2, tag, _, _ = worley(wx * 0.32, wy * 0.32, 11)
    angle = tag * 3.1
    u, v = wx * np.cos(angle) + wy * np.sin(angle), -wx * np.sin(angle) + wy * np.cos(angle)
    strip = u * 2.1
    column = np.floor(strip + 0.25 * np.sin(strip * 2.1))
    length = v * (0.45 + 0.5 * hashed(column, 1, 3)) + hashed(column, 2, 7) * 9
    cell = np.floor(length)
    kind = hashed(column * 7 + np.floor(tag * 999), cell, 21)
    edge = np.minimum(np.abs(strip + 0.25 * np.sin(strip * 2.1) - column - 0.5) * -1 + 0.5, (0.5 - np.abs(length - cell - 0.5)) * 2.2)
    colours = ["#7f9a3e", "#c9b458", "#5d7f38", "#a9ad55", "#8b7650", "#d9c37a", "#4c6b37", "#b3914f", "#93ab4f", "#6f5d43"]
    img = np.zeros_like(p.blank())
    for k, colour in enumerate(colours):
        img[(kind * len(colours)).astype(int) == k] = c(colour)
    lines = np.sin((u + 0.02 * perlin(x * 3, y * 3, 2)) * 95 * (0.6 + 0.6 * hashed(cell, column, 4)))
    img *= (1 + lines * 0.09 * smooth(1.55, 0.8, tilt) + fbm(x * 1.3, y * 1.3, 6, 0.6, 31) * 0.24 + (hashed(column, cell, 9) - 0.5) * 0.22)[..., None]
    hedge = 1 - smooth(0.012, 0.05, edge + fbm(x * 9, y * 9, 3, 0.6, 8) * 0.03)
    lay(img, c("#44552c"), hedge * 0.75)
    road = np.abs((f2 - f1) * 3.1)
    lay(img, c("#cdbf9f"), 1 - smooth(0.035, 0.065, road))
    bend = y * 0.5 + 2.0 * perlin(x * 0.13 + 2, x * 0 + 1.5, 6) + 0.5 * perlin(x * 0.4, x * 0, 8) - 4.4 + x * 0.12
    river = np.abs(bend)
    crown, _, tone, ox, _ = worley(x * 7, y * 7, 51)
    woods = smooth(0.40, 0.5, fbm(x * 0.5, y * 0.5, 5, 0.55, 61) + 0.40 * smooth(0.5, 0.16, river)) * (river > 0.13)
    canopy = mix(c("#1f3318"), c("#5e7c36"), np.clip(0.85 - crown * 1.3 - ox * 0.9 + tone * 0.25, 0, 1))
    lay(img, canopy, woods)
    lay(img, c("#d5c9a5"), smooth(0.19, 0.15, river + fbm(x * 4, y * 4, 3, 0.5, 13) * 0.03) * 0.8)
    stream = ramp(np.clip(p.y + fbm(x, y, 4, 0.5, 17) * 0.2, 0, 1), (0, "#d7e2e4"), (0.5, "#7fa0a6"), (1, "#3f6a70"))
    lay(img, stream, smooth(0.145, 0.125, river + fbm(x * 2, y * 2, 3, 0.5, 19) * 0.02))
    shade = smooth(-0.05, 0.35, fbm(x * 0.14 + 2, y * 0.2, 4, 0.5, 71))
    img *= (1.18 - 0.52 * shade)[..., None]
    return mix(img * c("#fff3dc") * 1.15, c("#cfdbe0"), np.clip(smooth(0.5, -0.15, p.y) * 0.75, 0, 1))


@scene("autumn-canopy", vignette=0.3, contrast=1.1, saturation=1.1)
def autumn_canopy(p):
    x, y = p.x * 13, p.y * 13
    bend = p.x - p.aspect * 0.47 - 0.19 * np.sin(p.y * 4.6 + 0.6) - 0.05 * np.sin(p.y * 9)
    road = np.abs(bend)
    img = p.blank("#2a2114")
    light = unit(-0.6, 0.62, -0.5)
    palette = ["#c8641f", "#e09a2c", "#a83a1e", "#d97c25", "#e8bb45", "#7a7f33", "#8f2d1d", "#b9852e", "#4c5f2d"]
    for k, (size, seed) in enumerate(((0.85, 3), (1.15, 13), (1.5, 23))):
        wx = x * size + fbm(x * 2.2, y * 2.2, 4, 0.6, seed) * 0.22
        wy = y * size + fbm(x * 2.2 + 4, y * 2.2, 4, 0.6, seed) * 0.22
        f1, f2, tag, ox, oy = worley(wx, wy, seed)
        rough = fbm(x * 5, y * 5, 5, 0.68, seed + 1)
        dome = np.sqrt(np.clip(1 - (f1 / 0.62) ** 2, 0, 1))
        shade = np.clip(ox * light[0] * -1.7 - oy * light[2] * -1.7, -1, 1) * -0.5
        shade = 0.30 + 0.72 * dome + shade + rough * 0.34
        grove = fbm(x * 0.16, y * 0.16, 3, 0.5, 90) * 0.5
        tone = ramp(np.clip((tag * 0.75 + 0.25 + grove * 0.55) % 1.0, 0, 1), *[(i / (len(palette) - 1), v) for i, v in enumerate(palette)])
        tone = tone * np.clip(shade, 0.04, 1.6)[..., None] * c("#fff0d0")
        leaf = smooth(0.54, 0.48, f1 * (1.2 - 0.4 * tag) + rough * 0.12) * smooth(0.0, 0.05, f2 - f1) * (hashed(np.floor(tag * 9999), k, 8) > (0.02 + 0.22 * k))
        clear = smooth(0.045, 0.066, road + rough * 0.012)
        drop = smooth(0.66, 0.5, np.hypot(ox + 0.12, oy + 0.12) + rough * 0.08)
        img *= (1 - 0.45 * drop * clear)[..., None]
        lay(img, tone, leaf * clear)
    asphalt = c("#7d7a78") * (1 + fbm(p.x * 90, p.y * 90, 3, 0.7, 8) * 0.16)[..., None]
    bank = smooth(0.058, 0.044, road + fbm(x * 4, y * 4, 3, 0.6, 5) * 0.01)
    under = mix(c("#8c6b3a"), c("#b98a45"), fbm(x * 8, y * 8, 4, 0.7, 6) * 0.5 + 0.5)
    lay(img, under, bank * 0.85)
    lay(img, asphalt, smooth(0.034, 0.032, road))
    length = p.y * 34
    lay(img, c("#e9e2d2"), smooth(0.0016, 0.0008, road) * ((length % 1) < 0.55) * 0.9)
    lay(img, c("#e9e2d2"), smooth(0.0013, 0.0006, np.abs(road - 0.029)) * 0.8)
    cast = smooth(0.0, 0.5, fbm(x * 1.1 + 3, y * 1.1, 4, 0.55, 44) + 0.1 - bend * 9)
    img *= (1 - 0.55 * cast * smooth(0.06, 0.04, road))[..., None]
    car = smooth(0.0105, 0.0090, np.maximum(np.abs(bend - 0.015) * 1.35, np.abs(p.y - 0.62) * 0.62))
    lay(img, c("#f2f2ef"), car)
    lay(img, c("#2c3338"), smooth(0.006, 0.005, np.maximum(np.abs(bend - 0.015) * 1.15, np.abs(p.y - 0.617) * 1.8)) * 0.9)
    return img * 1.15


@scene("wind-turbines", 1600, 900, vignette=0.3, contrast=1.05, saturation=1.1, bloom=0.35)
def wind_turbines(p):
    img = ramp(p.y, (0, "#3e5f8c"), (0.25, "#8a9bb5"), (0.45, "#e3b79a"), (0.62, "#ffd9a0"))
    density, side = clouds(p, 0.66, 0.5, 0.30, 64, 2.6, 2.0)
    lay(img, mix(c("#9a8ba0"), c("#ffc79a"), side), density * 0.7)
    shine(img, c("#ffbf70"), glow(p, p.aspect * 0.30, 0.60, 0.10, 2.4) * 1.2)
    for k, (base, tone, size, count) in enumerate(((0.62, "#b59aa0", 0.10, 9), (0.70, "#7c7488", 0.17, 6), (0.80, "#3d4657", 0.30, 3), (0.93, "#1a232c", 0, 0))):
        line = base - (fbm(p.x[0] * (1.3 - 0.15 * k) + 5.5 * k, p.x[0] * 0 + k, 7, 0.45, 11 + k)) * (0.075 + 0.012 * k)
        if k == 3:
            line = line - np.maximum(perlin(p.x[0] * 120, p.x[0] * 0, 6), -0.1) * 0.012
        pen = Pen(p)
        for i in range(count):
            x = p.aspect * ((i + 0.5) / count + p.rng.uniform(-0.25, 0.25) / count)
            y = line[min(p.w - 1, max(0, int(x * p.h)))] + 0.004
            hub = y - size * p.rng.uniform(0.88, 1.08)
            w = size * 0.016
            pen.area([(x - w, y), (x + w, y), (x + w * 0.5, hub), (x - w * 0.5, hub)])
            pen.area([(x - w * 1.1, hub - w * 0.9), (x + w * 1.6, hub - w * 0.8), (x + w * 1.6, hub + w * 0.6), (x - w * 1.1, hub + w * 0.8)])
            turn = p.rng.uniform(0, 2 * np.pi)
            for b in range(3):
                a = turn + b * 2 * np.pi / 3
                ux, uy = np.cos(a) * 0.78, np.sin(a)
                length = size * 0.55
                pen.area([(x - uy * w * 0.5, hub + ux * w * 0.5), (x + ux * length * 0.25 - uy * w * 1.15, hub + uy * length * 0.25 + ux * w * 1.15),
                          (x + ux * length, hub + uy * length), (x + uy * w * 0.4, hub - ux * w * 0.4)])
        near = c(tone)
        towers = mix(near, c("#f2e2d4"), 0.55 - 0.10 * k)
        lay(img, towers, pen.mask() * 0.95)
        depth = p.y - line[None]
        body = mix(near * (1 + fbm(p.x * 9, p.y * 14 + k, 5, 0.6, 40 + k) * 0.3)[..., None], c("#f0c9a4"), smooth(0.0, 0.17, depth) * (0.75 - 0.24 * k))
        body = body + c("#ffb870") * (glow(p, p.aspect * 0.30, 0.62, 0.22) * (0.34 - 0.09 * k))[..., None]
        lay(img, body, np.clip(depth / p.px + 0.5, 0, 1))
    return img


@scene("snow-firs", vignette=0.25, contrast=1.05, saturation=1.0, grain=0.010)
def snow_firs(p):
    img = ramp(p.y, (0, "#9fb6cc"), (0.35, "#e2dfe0"), (0.55, "#f9e4cf"))
    shine(img, c("#ffdfb5"), glow(p, p.aspect * 0.72, 0.42, 0.2, 2.0) * 0.5)
    for k in range(5):
        t = k / 4
        pen, snow = Pen(p), Pen(p)
        base = 0.53 + 0.10 * t + (fbm(p.x[0] * 0.9 + k * 3, p.x[0] * 0, 3, 0.5, k) * 0.03)
        x = -0.05
        while x < p.aspect + 0.05:
            tall = (0.10 + 0.40 * t ** 1.5) * p.rng.uniform(0.55, 1.15)
            y = base[int(np.clip(x * p.h, 0, p.w - 1))] + p.rng.uniform(0, 0.02 + 0.05 * t)
            gap = t > 0.6 and abs(x - p.aspect * 0.66) < 0.34
            if not gap:
                state = p.rng.bit_generator.state
                conifer(pen, p.rng, x, y, tall, 0.36)
                p.rng.bit_generator.state = state
                conifer(snow, p.rng, x - tall * 0.004, y - tall * 0.012, tall, 0.33)
            x += p.rng.uniform(0.012, 0.04) * (0.6 + 3.0 * t ** 2)
        tone = mix(c("#bcc6d2"), c("#233444"), t ** 0.8)
        lay(img, tone + 0 * img, pen.mask() * (0.55 + 0.45 * t))
        cover = snow.mask() * smooth(-0.15, 0.35, fbm(p.x * 40, p.y * 40, 3, 0.6, 7 + k))
        lay(img, mix(c("#e6e4e4"), c("#cfdbe8"), t) + 0 * img, cover * (0.35 + 0.35 * t))
        lay(img, c("#f1e2d4"), (smooth(base[None] - 0.08, base[None] + 0.03, p.y) * 0.55 * (1 - t) ** 0.7))
    d = 1 / np.maximum(p.y - 0.5, 0.02)
    u, v = (p.x - p.aspect * 0.5) * d, d * 1.6
    line = 0.655 + fbm(p.x[0] * 0.8, p.x[0] * 0, 4, 0.5, 31) * 0.03
    drift = fbm(u * 0.5, v * 0.9, 5, 0.5, 33)
    dz = fbm(u * 0.5, v * 0.9 + 0.05, 5, 0.5, 33) - drift
    ground = mix(c("#a9bcd6"), c("#fff4e6"), np.clip(0.55 + dz * 4.5 + (0.12 - np.abs(p.x - p.aspect * 0.72) * 0.15), 0, 1))
    rays = fbm((p.x - p.aspect * 0.72) / np.maximum(p.y - 0.40, 0.05) * 3.0, p.y * 0.7, 4, 0.6, 37)
    shadow = smooth(-0.05, 0.30, rays) * smooth(0.62, 0.80, p.y)
    ground = ground * mix(np.ones(3, F), c("#a8bbdc"), shadow * 0.62)
    ground = ground * (1 + fbm(u * 30, v * 30, 2, 0.7, 35) * 0.05)[..., None]
    lay(img, ground, np.clip((p.y - line[None]) / p.px / 3, 0, 1))
    shine(img, c("#ffd9a8"), glow(p, p.aspect * 0.72, 0.50, 0.28, 2.2) * 0.18)
    return img


@scene("braided-river", vignette=0.25, contrast=1.1, saturation=1.05)
def braided_river(p):
    x, y = p.x * 2.2 + p.y * 0.9, p.y * 2.2 - p.x * 0.7
    wx, wy = x + fbm(x * 0.8, y * 0.8, 4, 0.5, 3) * 0.55, y + fbm(x * 0.8 + 7, y * 0.8, 4, 0.5, 5) * 0.55
    channel = np.minimum(np.abs(perlin(wx * 0.55, wy * 2.3, 7)), np.abs(perlin(wx * 0.8 + 3, wy * 3.6, 8)) * 0.8 + 0.02)
    channel = np.minimum(channel, np.abs(perlin(wx * 1.4 + 9, wy * 5.5, 9)) * 0.9 + 0.03)
    fine = fbm(x * 7, y * 7, 6, 0.6, 15)
    bed = channel + fine * 0.018
    img = ramp(np.clip(bed * 3.2, 0, 1), (0, "#2f7f8c"), (0.10, "#57a7a8"), (0.18, "#a9cfc2"), (0.24, "#e5dfcb"), (0.4, "#bfae92"), (0.7, "#8d8368"), (1, "#5c6546"))
    e = fbm(x * 7 + 0.05, y * 7 + 0.05, 6, 0.6, 15) - fine
    land = smooth(0.07, 0.1, bed)
    img *= (1 + e * 2.2 * land + (fbm(x * 30, y * 30, 3, 0.7, 21)) * 0.10 * land)[..., None]
    moss = smooth(0.15, 0.4, fbm(x * 1.3, y * 1.3, 5, 0.6, 31)) * smooth(0.14, 0.26, bed)
    lay(img, mix(c("#37472a"), c("#768045"), fine * 0.5 + 0.5), moss * 0.85)
    glint = smooth(0.045, 0.0, bed) * smooth(0.1, 0.7, fbm(wx * 6, wy * 18, 4, 0.6, 41))
    shine(img, c("#dff5f0"), glint * 0.22)
    return img * 1.08


@scene("star-trails", vignette=0.3, contrast=1.05, grain=0.010, bloom=0.25, saturation=1.1)
def star_trails(p):
    img = ramp(p.y, (0, "#081226"), (0.5, "#13264a"), (0.8, "#3a4a66"), (0.92, "#8a6f66"))
    img *= (1 + fbm(p.x * 1.5, p.y * 1.5, 4, 0.5, 3) * 0.12)[..., None]
    cx, cy = p.aspect * 0.60, 0.40
    for tone, count, wide in (("#cfe0ff", 420, 0.0009), ("#ffe3c0", 260, 0.0010), ("#ffffff", 190, 0.0013), ("#9fc0ff", 260, 0.0008)):
        pen = Pen(p)
        for _ in range(count):
            r = 1.45 * np.sqrt(p.rng.uniform(0.0003, 1))
            start = p.rng.uniform(0, 360)
            pen.arc(cx, cy, r, start, start + p.rng.normal(38, 1.2), wide * p.rng.uniform(0.7, 1.5), int(p.rng.uniform(35, 255) ** 1.0))
        shine(img, c(tone), pen.mask() * 0.9 * (1 - 0.65 * smooth(0.6, 0.95, p.y)))
    for k, (base, tone) in enumerate(((0.80, "#1c2a40"), (0.86, "#0b1420"))):
        line = base - fbm(p.x[0] * 1.1 + 4 * k, p.x[0] * 0, 7, 0.45, 17 + k) * 0.10
        if k == 1:
            line -= np.maximum(perlin(p.x[0] * 130, p.x[0] * 0, 2), -0.15) * 0.012
        lay(img, c(tone) * (1 + fbm(p.x * 20, p.y * 30, 4, 0.6, 8) * 0.4)[..., None], np.clip((p.y - line[None]) / p.px + 0.5, 0, 1))
    for x0, y0, r in ((p.aspect * 0.34, 0.765, 0.088), (p.aspect * 0.20, 0.815, 0.045)):
        nx, ny = (p.x - x0) / r, (p.y - y0) / r
        inside = np.clip((1 - np.hypot(nx, ny)) * r / p.px + 0.5, 0, 1) * (p.y < y0)
        nz = np.sqrt(np.clip(1 - nx * nx - ny * ny, 0, 1))
        shade = 0.10 + 0.55 * np.clip(nx * 0.72 - ny * 0.35 + nz * 0.4, 0, 1)
        ribs = 1 - 0.25 * smooth(0.03, 0.0, np.abs(((np.arctan2(nx, nz) * 4.5) % 1) - 0.5))
        lay(img, c("#b9c4d6") * (shade * ribs)[..., None], inside)
        slit = smooth(0.085, 0.07, np.abs(nx + 0.10 + ny * 0.06)) * (p.y < y0 - r * 0.12) * inside
        lay(img, c("#ff9a5a") * 0.75, slit * 0.9)
        wall = smooth(r * 0.98, r * 0.98 - p.px * 2, np.abs(p.x - x0)) * smooth(y0 - p.px, y0 + p.px, p.y) * (p.y < y0 + r * 0.62)
        side = 0.08 + 0.40 * np.clip((p.x - x0) / r * 0.8 + 0.45, 0, 1)
        lay(img, c("#aab4c4") * side[..., None], wall)
        lay(img, c("#2a3040"), wall * smooth(r * 0.05, r * 0.03, np.abs(p.y - y0 - r * 0.04)))
        shine(img, c("#ff8a4a"), glow(p, x0 - r * 0.1, y0 - r * 0.5, r * 0.8, 3) * 0.10)
    fore = 0.93 - fbm(p.x[0] * 1.7, p.x[0] * 0 + 3, 6, 0.5, 29) * 0.05 - np.maximum(perlin(p.x[0] * 90, p.x[0] * 0, 5), 0) * 0.02
    lay(img, c("#05090f"), np.clip((p.y - fore[None]) / p.px + 0.5, 0, 1))
    return img


@scene("balloons", vignette=0.25, contrast=1.05, saturation=1.12, bloom=0.2)
def balloons(p):
    img = ramp(p.y, (0, "#6f9cc9"), (0.35, "#c6d3dc"), (0.6, "#fde2bd"), (0.75, "#f7d2a6"))
    density, side = clouds(p, 0.72, 0.4, 0.30, 66, 3.0, 4.0)
    lay(img, mix(c("#c3bcc6"), c("#fff0dc"), side), density * 0.6)
    shine(img, c("#ffd190"), glow(p, p.aspect * 0.86, 0.60, 0.2, 2.0) * 0.7)
    for k in range(6):
        t = k / 5
        crest = ridged(p.x[:1] * (0.9 - 0.3 * t) + 3.3 * k, p.x[:1] * 0 + 1.7 * k, 7, 0.45, 4 * k)
        line = 0.66 + 0.30 * t - (crest - 0.5) * 0.13
        if k > 3:
            line = line - np.maximum(perlin(p.x[:1] * 170, p.x[:1] * 0, k), -0.1) * 0.008
        depth = p.y - line
        fog = smooth(-0.01, 0.13, depth + fbm(p.x * 1.8, p.y * 5 + k, 5, 0.5, 70 + k) * 0.06) * (0.97 - 0.25 * t)
        tone = mix(mix(c("#b9ada8"), c("#2f4a45"), t ** 0.8) * (1 + fbm(p.x * 16, p.y * 16, 4, 0.6, k) * 0.2)[..., None], c("#fbe0c0"), fog)
        lay(img, tone, np.clip(depth / p.px + 0.5, 0, 1))
    stripes = [("#c23b2b", "#f1e3c9", "#d98a2b"), ("#24567d", "#f0e6d2", "#e0a53a"), ("#d9a02e", "#a8342a", "#f3e7cd"),
               ("#2f7a6a", "#f2e8d0", "#c9502f"), ("#5a3d73", "#e7c15a", "#efe3cf")]
    spots = [(0.30, 0.33, 0.150, 0), (0.63, 0.22, 0.085, 1), (0.80, 0.40, 0.056, 2), (0.50, 0.50, 0.045, 3), (0.13, 0.19, 0.046, 4),
             (0.72, 0.55, 0.024, 0), (0.90, 0.24, 0.028, 3), (0.42, 0.15, 0.026, 2), (0.57, 0.60, 0.017, 1), (0.20, 0.58, 0.020, 2)]
    for fx, y0, r, k in spots[::-1]:
        x0 = fx * p.aspect
        ny = (p.y - y0) / r
        taper = np.where(ny > 0, np.sqrt(np.clip(1 - (ny / 1.45) ** 2.1, 0, 1)), np.sqrt(np.clip(1 - ny ** 2, 0, 1)))
        taper = np.where(ny > 0.25, taper * (1 - 0.16 * np.clip(ny - 0.25, 0, 2)), taper)
        inside = np.clip((taper * r - np.abs(p.x - x0)) / p.px + 0.5, 0, 1) * (ny < 1.22) * (ny > -1)
        nx = np.clip((p.x - x0) / np.maximum(taper * r, 1e-4), -1, 1)
        nz = np.sqrt(1 - nx * nx)
        longitude = np.arctan2(nx, nz)
        tones = [c(v) for v in stripes[k]]
        gore = np.floor(longitude * 10 / np.pi + 0.5 + k)
        body = np.where((gore % 2 == 0)[..., None], tones[0], tones[1])
        band = ((ny > 0.20) & (ny < 0.42)) | (ny > 1.0) | (ny < -0.88)
        body = np.where(band[..., None], tones[2], body)
        up = np.where(ny > 0, ny * 0.35, ny)
        shade = np.clip(nx * 0.72 + nz * 0.38 - up * 0.30, 0, 1)
        seam = 1 - 0.16 * smooth(0.16, 0.0, np.abs(((longitude * 10 / np.pi) % 1) - 0.5))
        haze = np.clip(0.55 - r * 4.2, 0, 0.5)
        tone = body * (c("#8fa3bb") * 0.38 + c("#fff0d0") * (1.15 * shade + 0.10)[..., None]) * seam[..., None]
        lay(img, mix(tone, c("#f3dcc0"), haze), inside)
        pen = Pen(p)
        bw = r * 0.12
        for s in (-1, 1):
            pen.line([(x0 + s * r * 0.30, y0 + r * 1.20), (x0 + s * bw * 0.8, y0 + r * 1.62)], max(r * 0.008, 0.0006), 150)
        pen.area([(x0 - bw, y0 + r * 1.60), (x0 + bw, y0 + r * 1.60), (x0 + bw * 0.85, y0 + r * 1.80), (x0 - bw * 0.85, y0 + r * 1.80)])
        lay(img, mix(c("#4a3222"), c("#e9d0b4"), haze), pen.mask())
    return img


@scene("solar-valley", 1600, 900, vignette=0.22, contrast=1.08, saturation=1.05)
def solar(p):
    def hill(x, z):
        return fbm(x * 0.05 + 1.5, z * 0.05 + 6.2, 3, 0.4, 5) * 2.2 * smooth(3, 18, z) + z * 0.05

    def parts(x, z):
        lane = z * 0.62 + fbm(x * 0.03, z * 0.03, 2, 0.5, 9) * 1.5
        return lane - np.floor(lane), np.floor(lane)

    def height(x, z):
        s, lane = parts(x, z)
        block = smooth(0.02, 0.03, np.abs(((x * 0.11 + hashed(lane * 0, 0, 3)) % 1) - 0.5) - 0.03)
        return hill(x, z) + np.where(s < 0.56, 0.10 + s * 0.85, 0) * block

    img = ramp(p.y, (0, "#4a86bf"), (0.2, "#9cc3dc"), (0.36, "#e9ecdf"))
    density, side = clouds(p, 0.38, 0.55, 0.36, 69, 1.8, 3.0)
    lay(img, mix(c("#a7b7c6"), c("#ffffff"), side), density * 0.85)
    g = Ground(p, height, 3.7, 0.24, 1.0, 0.8, 60, 1900)
    s, lane = parts(g.x, g.z)
    panel = (g.y - hill(g.x, g.z) > 0.08).astype(F)
    n = g.normal(lambda x, z: 0.0 * x)
    tilt = np.clip(p.y + fbm(g.x * 0.08, lane * 0.3, 3, 0.5, 12) * 0.20, 0, 1)
    glass = ramp(tilt, (0.2, "#a9c6dc"), (0.42, "#5d88b5"), (0.7, "#27507f"), (1, "#16305a"))
    wide, tall = (g.x * 1.9) % 1, (s / 0.56 * 3) % 1
    fine = smooth(26, 9, g.depth)
    frame = np.maximum(smooth(0.05, 0.02, np.minimum(wide, 1 - wide)), smooth(0.06, 0.03, np.minimum(tall, 1 - tall)))
    cells = np.maximum(smooth(0.10, 0.03, np.abs(((g.x * 11.4) % 1) - 0.5)), smooth(0.10, 0.03, np.abs(((s / 0.56 * 18) % 1) - 0.5)))
    glass = mix(glass, c("#7f9bb8"), cells * 0.22 * smooth(9, 3, g.depth))
    glass = mix(glass, c("#c9d3da"), frame * 0.75 * fine)
    glass *= (0.9 + 0.2 * hashed(np.floor(g.x * 1.9), lane, 6))[..., None]
    grass = mix(c("#5f6f34"), c("#b5a960"), fbm(g.x * 1.5, g.z * 1.5, 6, 0.62, 15) * 0.6 + 0.45)
    field = grass * (0.55 + 0.6 * np.clip(dot(n, unit(-0.4, 0.8, -0.4)), 0, 1))[..., None]
    field = field * (1 - 0.45 * smooth(0.56, 0.60, s) * smooth(0.86, 0.66, s))[..., None]
    tone = mix(field * 1.25, glass, panel)
    tone = mix(tone, c("#d3dedf"), np.clip(1 - np.exp(-np.maximum(g.depth - 6, 0) * 0.03), 0, 0.9))
    lay(img, tone, g.hit.astype(F))
    return img


@scene("moon-terminator", vignette=0.0, contrast=1.08, saturation=0.7, grain=0.009)
def moon(p):
    cx, cy, r = p.aspect * 0.42, 0.56, 0.72
    nx, ny = (p.x - cx) / r, (p.y - cy) / r
    d = np.hypot(nx, ny)
    nz = np.sqrt(np.clip(1 - d * d, 1e-4, 1))
    lon, lat = np.arctan2(nx, nz), np.arcsin(np.clip(ny, -1, 1))

    def craters(u, v):
        total = fbm(u * 3, v * 3, 7, 0.55, 3) * 0.020
        for k, size in enumerate((2.0, 4.0, 8.0, 16.0, 32.0)):
            f1, _, tag, _, _ = worley(u * size + k * 7.7, v * size * 1.02 + 3.3 * k, 20 + 3 * k)
            radius = 0.16 + 0.26 * tag
            q = f1 / radius
            bowl = np.where(q < 1, (q * q - 1) * 0.9, 0) + np.exp(-((q - 1) / 0.16) ** 2) * 0.45
            total = total + bowl * radius / size * 0.30 * (tag > 0.45)
        return total
    e = 0.0025
    h = craters(lon, lat)
    dx, dy = (craters(lon + e, lat) - h) / e, (craters(lon, lat + e) - h) / e
    normal = np.stack([nx - dx * 0.9 * nz, ny - dy * 0.9, nz + dx * 0.9 * nx], -1)
    normal /= np.linalg.norm(normal, axis=-1, keepdims=True)
    light = unit(0.93, -0.22, 0.24)
    sun = np.clip((normal * light).sum(-1), 0, 1)
    maria = smooth(-0.10, 0.30, fbm(lon * 1.3 + 2, lat * 1.3 + 1, 5, 0.5, 51))
    soil = mix(c("#8a8986"), c("#d7d3ca"), maria) * (1 + fbm(lon * 9, lat * 9, 6, 0.6, 61) * 0.18)[..., None]
    img = p.blank("#04060b")
    dots = p.rng.uniform(0, 1, (p.h, p.w)) > 0.99985
    img += blur(p, dots.astype(F), 0.0008)[..., None] * c("#dfe8ff") * 6
    lay(img, soil * (sun * 1.75 + 0.006)[..., None], np.clip((1 - d) * r / p.px + 0.5, 0, 1))
    return img
