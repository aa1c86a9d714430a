"""Water: harbours, bridges, islands, rivers and what they mirror."""
import numpy as np

from darkroom import F, Pen, blur, c, clouds, fbm, glow, lay, mix, perlin, ramp, ridged, scene, shine, smooth, water


def _crane(pen, x, ground, s, boom_up=False):
    """A ship-to-shore gantry crane, s high."""
    w = s * 0.022
    for dx in (-0.16, 0.16):
        pen.line([(x + dx * s, ground), (x + dx * s * 0.92, ground - s * 0.62)], w)
    for y in (0.28, 0.60):
        pen.line([(x - 0.17 * s, ground - y * s), (x + 0.17 * s, ground - y * s)], w * 0.9)
    pen.line([(x - 0.16 * s, ground - s * 0.28), (x + 0.15 * s, ground - s * 0.60)], w * 0.5)
    pen.line([(x + 0.0 * s, ground - s * 0.60), (x + 0.02 * s, ground - s * 0.97)], w * 0.8)
    pen.line([(x + 0.15 * s, ground - s * 0.60), (x + 0.02 * s, ground - s * 0.97)], w * 0.5)
    tip = (x - 0.62 * s, ground - s * 1.13) if boom_up else (x - 0.85 * s, ground - s * 0.63)
    pen.line([(x + 0.45 * s, ground - s * 0.62), (x - 0.14 * s, ground - s * 0.62)], w * 1.5)
    pen.line([(x - 0.14 * s, ground - s * 0.62), tip], w * 1.3)
    for part in (0.5, 1.0):
        pen.line([(x + 0.02 * s, ground - s * 0.97), (x - 0.14 * s + (tip[0] - x + 0.14 * s) * part, ground - s * 0.62 + (tip[1] - ground + 0.62 * s) * part)], w * 0.3)
    pen.line([(x + 0.02 * s, ground - s * 0.97), (x + 0.45 * s, ground - s * 0.62)], w * 0.3)
    pen.box(x + 0.18 * s, ground - s * 0.70, x + 0.36 * s, ground - s * 0.615)
    if not boom_up:
        pen.line([(x - 0.42 * s, ground - s * 0.62), (x - 0.42 * s, ground - s * 0.44)], w * 0.25)
        pen.box(x - 0.47 * s, ground - s * 0.44, x - 0.37 * s, ground - s * 0.40)


@scene("harbour-dawn", 1600, 900, vignette=0.28, contrast=1.05, saturation=1.02, bloom=0.35)
def harbour_dawn(p):
    sea = 0.66
    img = ramp(p.y, (0, "#3b5674"), (0.22, "#6f88a0"), (0.42, "#c8a99c"), (0.56, "#f2b88a"), (0.66, "#ffd39a"))
    sx, sy = p.aspect * 0.37, 0.575
    density, side = clouds(p, 0.70, 0.55, 0.40, 67, 2.8, 2.3)
    near_sun = glow(p, sx, sy, 0.35, 2)
    lay(img, mix(mix(c("#66708a"), c("#e89f7f"), side), c("#ffd7a0"), near_sun * side), density * 0.75)
    shine(img, c("#ffb469"), glow(p, sx, sy, 0.075, 2.1) * 1.1)
    lay(img, c("#fff1cf") * 1.6, np.clip((0.026 - np.hypot(p.x - sx, p.y - sy)) / p.px / 2 + 0.5, 0, 1))
    hills = sea - 0.012 - np.maximum(fbm(p.x[0] * 1.6 + 3, p.x[0] * 0, 6, 0.5, 5) + 0.25, 0) * 0.055
    lay(img, mix(c("#8d8593"), c("#efb78d"), near_sun), np.clip((p.y - hills[None]) / p.px + 0.5, 0, 1) * 0.75)
    far, mid, near = Pen(p), Pen(p), Pen(p)
    for k in range(7):
        _crane(far, p.aspect * (0.045 + 0.062 * k), sea - 0.004, 0.085 * p.rng.uniform(0.95, 1.05), k % 3 == 1)
    x = 0.0
    while x < p.aspect * 0.52:
        w = p.rng.uniform(0.008, 0.03)
        far.box(x, sea - p.rng.uniform(0.008, 0.022), x + w, sea + 0.002)
        x += w + p.rng.uniform(0, 0.006)
    for k, (fx, s, up) in enumerate(((0.63, 0.27, False), (0.745, 0.29, True), (0.865, 0.32, False), (0.985, 0.36, True))):
        _crane(mid, p.aspect * fx, sea - 0.012, s, up)
    mid.area([(p.aspect * 0.535, sea - 0.014), (p.aspect * 1.02, sea - 0.020), (p.aspect * 1.02, sea + 0.006), (p.aspect * 0.535, sea + 0.004)])
    hull = [(p.aspect * 0.50, sea - 0.048), (p.aspect * 0.515, sea + 0.003), (p.aspect * 0.79, sea + 0.004), (p.aspect * 0.795, sea - 0.050)]
    near.area(hull)
    near.box(p.aspect * 0.735, sea - 0.135, p.aspect * 0.762, sea - 0.04)
    near.box(p.aspect * 0.728, sea - 0.142, p.aspect * 0.769, sea - 0.128)
    lay(img, mix(c("#7b6f7d"), c("#dca17e"), near_sun * 0.8), far.mask() * 0.85)
    lay(img, mix(c("#4a4a5c"), c("#a3755f"), near_sun * 0.7), mid.mask() * 0.95)
    tones = [c(v) for v in ("#5a4650", "#41505f", "#6b4a44", "#3a4552", "#75604f", "#4d5a63")]
    x = p.aspect * 0.512
    while x < p.aspect * 0.728:
        stack = int(p.rng.integers(2, 6))
        for level in range(stack):
            pen = Pen(p, 1)
            y = sea - 0.046 - level * 0.0125
            pen.box(x, y - 0.0118, x + 0.0235, y)
            lay(img, tones[int(p.rng.integers(0, 6))] * (0.8 + 0.4 * near_sun)[..., None], pen.mask())
        x += 0.0245
    lay(img, mix(c("#2b303c"), c("#6e4d43"), near_sun * 0.6), near.mask())
    lamps = p.blank()
    for _ in range(46):
        lx, ly = p.rng.uniform(0, p.aspect), sea - p.rng.uniform(0.004, 0.03)
        i, j = int(ly * p.h), int(lx * p.h)
        lamps[i:i + 2, j:j + 2] += c("#ffd9a0") * p.rng.uniform(0.3, 1.6)
    img += lamps + blur(p, lamps, 0.003) * 1.2
    water(p, img, sea, "#1d3040", 0.11, 1.2, 0.92, 41)
    path = np.exp(-((p.x - sx) / (0.025 + (p.y - sea) * 0.30)) ** 2) * (p.y > sea)
    d = 1 / np.maximum(p.y - sea + 0.01, 0.005)
    sparkle = smooth(0.12, 0.5, fbm((p.x - sx) * d * 3.2, d * 6, 4, 0.6, 91) + 0.05)
    shine(img, c("#ffc27d"), path * sparkle * 0.95 * np.clip(1.2 - (p.y - sea) * 1.6, 0, 1))
    gulls = Pen(p)
    for gx, gy, s in ((0.18, 0.30, 0.014), (0.225, 0.335, 0.010), (0.28, 0.27, 0.009), (0.15, 0.375, 0.007)):
        gx *= p.aspect
        gulls.line([(gx - s, gy - s * 0.25), (gx - s * 0.45, gy - s * 0.42), (gx, gy), (gx + s * 0.5, gy - s * 0.5), (gx + s, gy - s * 0.38)], s * 0.10)
    lay(img, c("#3d4656"), gulls.mask() * 0.85)
    return img


@scene("lighthouse", vignette=0.3, contrast=1.05, saturation=1.05, bloom=0.5, grain=0.009)
def lighthouse(p):
    sea = 0.72
    img = ramp(p.y, (0, "#101c38"), (0.35, "#2b4468"), (0.58, "#7c7f97"), (0.70, "#e2a98c"))
    stars = (p.rng.uniform(0, 1, (p.h, p.w)) > 1 - 620 / (p.w * p.h)) * p.rng.uniform(0.2, 1, (p.h, p.w)) ** 3
    shine(img, c("#e8f0ff"), blur(p, stars.astype(F), 0.001) * 22 * smooth(0.55, 0.1, p.y))
    density, side = clouds(p, 0.74, 0.5, 0.34, 68, 3.2, 5.0)
    lay(img, mix(c("#3a4766"), c("#c78f88"), side * smooth(0.2, 0.7, p.y)), density * 0.7)
    x0, lamp = p.aspect * 0.68, 0.262
    for turn, size in ((np.pi + 0.07, 1.0), (-0.10, 0.75)):
        dx, dy = p.x - x0, p.y - lamp
        along = dx * np.cos(turn) + dy * np.sin(turn)
        off = np.abs(-dx * np.sin(turn) + dy * np.cos(turn))
        width = 0.006 + np.maximum(along, 0) * 0.045
        shine(img, c("#ffe6b0"), np.exp(-(off / width) ** 2) * (along > 0) * np.exp(-np.maximum(along, 0) * 1.5) * 0.55 * size * (0.8 + 0.3 * fbm(p.x * 3, p.y * 3, 4, 0.5, 3)))
    water(p, img, sea, "#0d1f33", 0.10, 1.0, 0.8, 43)
    shore = sea + 0.075 - smooth(0.20, 0.95, 1 - np.abs(p.x[0] / p.aspect - 0.74) * 2.0) * 0.20 - ridged(p.x[0] * 5, p.x[0] * 0 + 1, 8, 0.55, 7) * 0.045
    rock_lit = ridged(p.x * 6, p.y * 9, 7, 0.55, 9) - ridged(p.x * 6 + 0.05, p.y * 9 + 0.06, 7, 0.55, 9)
    rock = mix(c("#131924"), c("#7a6a6a"), np.clip(0.22 + rock_lit * 0.9 + fbm(p.x * 22, p.y * 22, 4, 0.6, 13) * 0.12, 0, 1))
    foot = sea + 0.085 + fbm(p.x[0] * 4, p.x[0] * 0, 5, 0.5, 15) * 0.03 - smooth(0.9, 0.2, 1 - np.abs(p.x[0] / p.aspect - 0.74) * 2.0) * 0.10
    body = np.clip((p.y - shore[None]) / p.px + 0.5, 0, 1) * smooth(foot[None] + 0.012, foot[None] - 0.006, p.y)
    lay(img, rock, body)
    grass = smooth(0.035, 0.0, p.y - shore[None] + fbm(p.x * 20, p.y * 20, 4, 0.6, 17) * 0.02) * body
    lay(img, mix(c("#1c2a22"), c("#56603d"), fbm(p.x * 50, p.y * 50, 3, 0.7, 19) * 0.5 + 0.4), grass * 0.8)
    foam = np.exp(-((p.y - foot[None]) / 0.011) ** 2) * smooth(-0.25, 0.5, fbm(p.x * 13, p.y * 30, 5, 0.6, 23)) * (shore < foot + 0.004)[None]
    lay(img, c("#bcc8d6"), np.clip(foam, 0, 1) * 0.75)
    base = shore[int(x0 * p.h)] + 0.012
    top = 0.305
    half = np.interp(p.y, [top, base], [0.021, 0.036])
    nx = np.clip((p.x - x0) / half, -1, 1)
    inside = np.clip((half - np.abs(p.x - x0)) / p.px + 0.5, 0, 1) * ((p.y > top) & (p.y < base))
    nz = np.sqrt(1 - nx * nx)
    shade = 0.16 + 0.50 * np.clip(-nx * 0.65 + nz * 0.42, 0, 1) + 0.10 * np.clip(nx, 0, 1)
    stripe = (((p.y - top) / (base - top) * 5 + nz * 0.10 - 0.1) % 2) < 1
    paint = np.where(stripe[..., None], c("#ede6da"), c("#a8392e"))
    lay(img, paint * shade[..., None] * c("#e6dce6"), inside)
    pen = Pen(p)
    for wy in (0.40, 0.50, 0.585):
        pen.box(x0 - 0.0035, wy, x0 + 0.0035, wy + 0.013)
    lay(img, c("#ffcf85") * 0.9, pen.mask())
    pen = Pen(p)
    pen.box(x0 - 0.031, top - 0.006, x0 + 0.031, top + 0.004)
    for k in range(9):
        pen.line([(x0 - 0.029 + k * 0.00725, top - 0.006), (x0 - 0.029 + k * 0.00725, top - 0.022)], 0.0009)
    pen.line([(x0 - 0.030, top - 0.022), (x0 + 0.030, top - 0.022)], 0.0014)
    pen.area([(x0 - 0.019, lamp - 0.022), (x0 + 0.019, lamp - 0.022), (x0, lamp - 0.050)])
    pen.disc(x0, lamp - 0.052, 0.0035)
    for k in (-1, 0, 1):
        pen.line([(x0 + k * 0.015, top - 0.006), (x0 + k * 0.015, lamp - 0.022)], 0.0016)
    lay(img, c("#20242f"), pen.mask())
    shine(img, c("#ffe2a0"), glow(p, x0, lamp, 0.014, 2.6) * 3.2 + glow(p, x0, lamp, 0.07, 2.2) * 0.25)
    hut = Pen(p)
    hut.area([(x0 + 0.07, base + 0.01), (x0 + 0.07, base - 0.032), (x0 + 0.105, base - 0.058), (x0 + 0.14, base - 0.032), (x0 + 0.14, base + 0.012)])
    lay(img, c("#3c4150"), hut.mask())
    roof = Pen(p)
    roof.area([(x0 + 0.062, base - 0.030), (x0 + 0.105, base - 0.064), (x0 + 0.148, base - 0.030), (x0 + 0.14, base - 0.029), (x0 + 0.105, base - 0.056), (x0 + 0.07, base - 0.029)])
    lay(img, c("#55383a"), roof.mask())
    light = Pen(p)
    light.box(x0 + 0.082, base - 0.022, x0 + 0.092, base - 0.008)
    lay(img, c("#ffc873") * 1.4, light.mask())
    return img


@scene("bridge-fog", vignette=0.2, contrast=1.06, saturation=0.9, grain=0.008)
def bridge_fog(p):
    sea = 0.74
    img = ramp(p.y, (0, "#b9c6ce"), (0.4, "#dbdfdd"), (0.72, "#ece5d8"))
    shine(img, c("#ffe9c4"), glow(p, p.aspect * 0.76, 0.22, 0.16, 2) * 0.5)
    fog = fbm(p.x * 1.1, p.y * 2.6, 6, 0.5, 5)
    deck0, deck1 = (-0.05, 0.655), (p.aspect + 0.1, 0.520)

    def deck(x):
        t = np.clip((x - deck0[0]) / (deck1[0] - deck0[0]), 0, 2)
        return deck0[1] + (deck1[1] - deck0[1]) * t ** 1.15

    def tower(pen, cables, x, s):
        y, top, foot = deck(x), deck(x) - s, sea + 0.03 * s
        w = s * 0.030
        for side in (-1, 1):
            pen.area([(x + side * s * 0.105 - w, foot), (x + side * s * 0.105 + w, foot), (x + side * s * 0.012 + w * 0.6, top + s * 0.16), (x + side * s * 0.012 - w * 0.6, top + s * 0.16)])
        pen.area([(x - w * 0.9, top + s * 0.22), (x + w * 0.9, top + s * 0.22), (x + w * 0.6, top), (x - w * 0.6, top)])
        pen.line([(x - s * 0.085, y + s * 0.03), (x + s * 0.085, y + s * 0.02)], w * 1.1)
        for k in range(1, 16):
            for side in (-1, 1):
                reach = s * 0.135 * k
                ex = x + side * reach
                cables.line([(x, top + s * (0.02 + 0.014 * (16 - k))), (ex, deck(ex))], max(s * 0.0028, 0.0008))
    for fx, s, tone, thick in ((0.93, 0.235, "#c7cccb", 0.60), (0.63, 0.36, "#9aa6ac", 0.75), (0.20, 0.54, "#51626d", 0.95)):
        pen, cables = Pen(p), Pen(p)
        tower(pen, cables, fx * p.aspect, s)
        lay(img, c(tone), cables.mask() * thick * 0.8)
        lay(img, mix(c(tone), c("#dfe0dc"), smooth(0.45, 0.85, p.y + fog * 0.08) * 0.6), pen.mask() * thick)
    y = deck(p.x)
    thick = np.interp(p.x / p.aspect, [0, 1], [0.026, 0.009])
    slab = np.clip((thick - np.abs(p.y - y - thick)) / p.px * 1.0 + 0.5, 0, 1)
    tone = ramp(p.x / p.aspect, (0, "#43535e"), (0.5, "#87949b"), (1, "#c9cdcb"))
    tone = tone * (1 - 0.35 * smooth(y + thick * 0.5, y + thick * 1.6, p.y))[..., None]
    lay(img, tone, slab * 0.95)
    rail = Pen(p)
    for k in range(120):
        x = deck0[0] + (p.aspect + 0.1) * (k / 120) ** 0.8
        rail.line([(x, deck(x)), (x, deck(x) - np.interp(x, [0, p.aspect], [0.016, 0.005]))], 0.0010)
    lay(img, tone, rail.mask() * 0.7)
    veil = smooth(-0.35, 0.75, fog + (p.y - 0.55) * 1.6 + (p.x / p.aspect - 0.5) * 0.5) * smooth(0.30, 0.62, p.y)
    lay(img, c("#e8e5dc"), veil * 0.80)
    lay(img, c("#e6e8e6"), smooth(0.1, 0.7, fbm(p.x * 1.8 + 4, p.y * 4, 6, 0.5, 15)) * 0.45)
    water(p, img, sea, "#6f7f86", 0.05, 1.3, 0.95, 45)
    boat = Pen(p)
    bx, by = p.aspect * 0.60, 0.845
    boat.area([(bx - 0.055, by - 0.008), (bx + 0.058, by - 0.012), (bx + 0.040, by + 0.008), (bx - 0.040, by + 0.008)])
    boat.area([(bx - 0.012, by - 0.008), (bx - 0.006, by - 0.026), (bx + 0.018, by - 0.026), (bx + 0.022, by - 0.009)])
    boat.line([(bx - 0.032, by - 0.008), (bx - 0.030, by - 0.030)], 0.0045)
    boat.disc(bx - 0.030, by - 0.034, 0.0045)
    boat.line([(bx - 0.031, by - 0.022), (bx - 0.058, by + 0.014)], 0.0012)
    m = boat.mask()
    shift = np.roll(m[::-1], int((2 * (by + 0.008) - 1) * p.h), 0)
    wob = fbm(p.x * 12, p.y * 60, 3, 0.5, 8)
    lay(img, c("#5c6a70"), blur(p, shift, 0.001, 0.003) * 0.5 * (0.75 + wob * 0.5))
    lay(img, c("#2f3b43"), m)
    wake = np.exp(-((p.y - by - 0.008 - np.abs(p.x - bx) * 0.03) / 0.002) ** 2) * smooth(0.22, 0.04, np.abs(p.x - bx))
    shine(img, c("#ffffff"), wake * 0.10)
    return img


@scene("karst-river", vignette=0.25, contrast=1.05, saturation=1.0)
def karst(p):
    level = 0.60
    img = ramp(p.y, (0, "#8fb2c6"), (0.3, "#cfd9d3"), (0.6, "#f5e3c4"))
    density, side = clouds(p, 0.75, 0.45, 0.36, 70, 2.0, 1.0)
    lay(img, mix(c("#b9c2c6"), c("#fffaf0"), side), density * 0.7)
    for k in range(6):
        t = k / 5
        line = np.full(p.w, level - 0.006, F)
        x = -0.15 + 0.09 * k
        while x < p.aspect + 0.2:
            wide = p.rng.uniform(0.07, 0.15) * (0.7 + 0.55 * t)
            tall = p.rng.uniform(0.10, 0.26) * (0.75 + 0.55 * t)
            gap = k >= 3 and abs(x - p.aspect * (0.46 + 0.03 * k)) < 0.20 + 0.07 * (k - 3)
            if not gap:
                d = np.abs(p.x[0] - x) / wide
                hump = np.clip(1 - np.minimum(d, 1) ** p.rng.uniform(1.7, 2.8), 0, 1) ** 0.8
                line = np.minimum(line, level - hump * tall)
            x += wide * p.rng.uniform(0.95, 1.7)
        line = line + fbm(p.x[0] * 11, p.x[0] * 0 + k, 6, 0.6, 3 + k) * 0.020 * smooth(level, level - 0.05, line) - np.maximum(perlin(p.x[0] * 210, p.x[0] * 0, k), -0.2) * 0.004 * t
        rough = fbm(p.x * 8, p.y * 6, 6, 0.6, 31 + k)
        slope = rough - fbm(p.x * 8 + 0.15, p.y * 6 + 0.12, 6, 0.6, 31 + k)
        rock = smooth(0.05, 0.45, fbm(p.x * 17, p.y * 4, 6, 0.62, 41 + k))
        body = mix(mix(c("#24402c"), c("#7d9457"), np.clip(0.45 + slope * 1.1 + rough * 0.25, 0, 1)), c("#c2b59b"), rock * 0.55)
        air = (1 - t) ** 1.1 * 0.88 + 0.05
        tone = mix(body, ramp(p.y, (0.2, "#bccbd0"), (0.6, "#f1e2c8")), air)
        mist = smooth(0.16, 0.0, level - p.y + fbm(p.x * 2.4 + k, p.y * 6, 5, 0.5, 51 + k) * 0.07) * (0.85 - 0.45 * t)
        lay(img, mix(tone, c("#f6ead2"), mist), np.clip((p.y - line[None]) / p.px + 0.5, 0, 1) * (p.y < level + 0.01))
    water(p, img, level, "#2f5048", 0.035, 0.9, 0.93, 47)
    shine(img, c("#fff2d4"), np.exp(-((p.y - level) / 0.006) ** 2) * 0.25)
    raft = Pen(p)
    bx, by = p.aspect * 0.40, 0.765
    for k in range(4):
        raft.line([(bx - 0.085, by + k * 0.0022), (bx + 0.075, by + k * 0.0022), (bx + 0.105, by - 0.014 + k * 0.0022)], 0.0026)
    raft.area([(bx + 0.018, by), (bx + 0.012, by - 0.052), (bx + 0.022, by - 0.060), (bx + 0.034, by - 0.052), (bx + 0.034, by)])
    raft.disc(bx + 0.0225, by - 0.068, 0.0085)
    raft.area([(bx + 0.003, by - 0.069), (bx + 0.0225, by - 0.084), (bx + 0.043, by - 0.069)])
    raft.line([(bx + 0.052, by - 0.115), (bx - 0.030, by + 0.030)], 0.0020)
    raft.box(bx - 0.055, by - 0.026, bx - 0.030, by)
    m = raft.mask()
    mirror = np.roll(m[::-1], int((2 * (by + 0.008) - 1) * p.h), 0) * (p.y > by)
    lay(img, c("#1d332d"), blur(p, mirror, 0.001, 0.004) * 0.55)
    lay(img, c("#1c2522"), m)
    return img


@scene("rocket-dusk", 1067, 1600, vignette=0.3, contrast=1.05, saturation=1.05, bloom=0.5, grain=0.009)
def rocket(p):
    sea = 0.80
    img = ramp(p.y, (0, "#0b1730"), (0.35, "#1e3a66"), (0.6, "#6a6f93"), (0.74, "#d79a86"), (0.80, "#f3bf90"))
    stars = (p.rng.uniform(0, 1, (p.h, p.w)) > 1 - 620 / (p.w * p.h)) * p.rng.uniform(0.2, 1, (p.h, p.w)) ** 3
    shine(img, c("#e8f0ff"), blur(p, stars.astype(F), 0.0008) * 25 * smooth(0.5, 0.1, p.y))
    density, side = clouds(p, 0.83, 0.7, 0.36, 72, 3.4, 6.0)
    lay(img, mix(c("#3c4465"), c("#e0958a"), side * smooth(0.35, 0.8, p.y)), density * 0.7)
    t = np.linspace(0, 1, 500)
    fx = p.aspect * (0.30 + 0.06 * t + 0.46 * t ** 2.4)
    fy = sea - 0.02 - 0.79 * (1 - (1 - t) ** 1.35)
    for width, tone, gain in ((0.0022, "#fff6e0", 5.0), (0.0048, "#ffd28a", 1.6), (0.009, "#ff9a4a", 0.55)):
        pen = Pen(p)
        for k in range(0, 499):
            pen.line([(fx[k], fy[k]), (fx[k + 1], fy[k + 1])], width * (1.15 - 0.75 * t[k]), int(255 * (0.45 + 0.55 * (1 - t[k]))))
        m = pen.mask()
        shine(img, c(tone), m * gain)
        if width > 0.004:
            shine(img, c("#ff9c52"), blur(p, m, 0.012) * 1.1 + blur(p, m, 0.05) * 0.7)
    shine(img, c("#ff8a3c"), glow(p, fx[0], sea - 0.01, 0.07, 2.2) * 1.6)
    smoke_x = fx[0] + fbm(p.y * 5, p.y * 0, 3, 0.5, 4) * 0.02
    smoke = np.exp(-((p.x - smoke_x) / (0.02 + 0.15 * smooth(sea - 0.07, sea, p.y))) ** 2) * smooth(sea - 0.13, sea - 0.01, p.y + fbm(p.x * 8, p.y * 8, 6, 0.6, 6) * 0.07)
    puff = fbm(p.x * 13, p.y * 13, 6, 0.6, 8) * 0.5 + 0.55
    lay(img, mix(c("#8a5a48"), c("#ffd9a4") * 1.2, np.clip(puff, 0, 1)), np.clip(smoke * 0.9, 0, 1))
    land = sea - 0.006 - np.maximum(fbm(p.x[0] * 2.4, p.x[0] * 0, 6, 0.5, 12) + 0.1, 0) * 0.035
    lay(img, mix(c("#141a2a"), c("#6b3f34"), glow(p, fx[0], sea, 0.10, 2)), np.clip((p.y - land[None]) / p.px + 0.5, 0, 1))
    tower = Pen(p)
    for dx in (-0.034, -0.026):
        tower.line([(fx[0] + dx, sea), (fx[0] + dx, sea - 0.085)], 0.0018)
    for k in range(9):
        tower.line([(fx[0] - 0.034, sea - 0.009 * k), (fx[0] - 0.026, sea - 0.009 * (k + 1))], 0.0009)
    lay(img, c("#1a1a24"), tower.mask())
    water(p, img, sea, "#0d1a2e", 0.09, 0.8, 0.85, 48)
    grass = Pen(p)
    for _ in range(900):
        gx, tall = p.rng.uniform(-0.05, p.aspect + 0.05), p.rng.uniform(0.02, 0.085) * (0.5 + 0.8 * abs(p.rng.normal(0, 0.6)))
        lean = p.rng.normal(0.012, 0.014)
        grass.line([(gx, 1.01), (gx + lean * 0.4, 1.0 - tall * 0.6), (gx + lean, 1.0 - tall)], 0.0013)
    lay(img, c("#070b12"), grass.mask() * 0.95)
    return img
