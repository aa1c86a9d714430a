"""Towns, roads, halls and sports grounds."""
import numpy as np

from darkroom import F, Pen, blur, c, clouds, fbm, glow, hashed, lay, mix, ramp, scene, shine, smooth, water, worley


@scene("skyline-blue-hour", 1600, 900, exposure=1.45, vignette=0.28, contrast=1.05, saturation=1.05, bloom=0.6, bloom_at=0.55, grain=0.008)
def skyline(p):
    level = 0.68
    img = ramp(p.y, (0, "#14264c"), (0.3, "#2f4f83"), (0.52, "#7d82a6"), (0.66, "#e4a98c"))
    density, side = clouds(p, 0.75, 0.5, 0.34, 65, 3.0, 7.0)
    lay(img, mix(c("#33456f"), c("#d49a92"), side * smooth(0.2, 0.65, p.y)), density * 0.6)
    for k in range(4):
        t = k / 3
        x = -0.02
        while x < p.aspect + 0.02:
            wide = p.rng.uniform(0.022, 0.060) * (0.6 + 0.7 * t)
            centre = np.exp(-((x / p.aspect - (0.40 + 0.18 * (k % 2))) / 0.24) ** 2)
            tall = (p.rng.uniform(0.03, 0.12) + centre * p.rng.uniform(0.02, 0.30)) * (1.05 - 0.22 * t)
            if k == 3:
                tall *= 0.55
            top = level - tall
            crown = int(p.rng.integers(0, 5))
            pen = Pen(p)
            pen.box(x, top, x + wide, level)
            if crown == 1:
                pen.box(x + wide * 0.25, top - wide * 0.35, x + wide * 0.75, top)
            if crown == 2:
                pen.area([(x, top), (x + wide, top), (x + wide, top - wide * 0.5)])
            if crown == 3 and tall > 0.16:
                pen.area([(x + wide * 0.2, top), (x + wide * 0.8, top), (x + wide * 0.55, top - 0.05), (x + wide * 0.45, top - 0.05)])
                pen.line([(x + wide * 0.5, top - 0.05), (x + wide * 0.5, top - 0.09)], 0.0016)
            m = pen.mask()
            facade = mix(mix(c("#8d8ea8"), c("#222c45"), 0.25 + 0.75 * t), c("#0f1830"), 0.35 * smooth(top, level, p.y))
            west = smooth(x + wide * 0.35, x, p.x) * 0.35
            facade = mix(facade, c("#d89d86"), west * (0.6 - 0.35 * t))
            unit_x, unit_y = (0.0042, 0.0062) if k < 2 else (0.0058, 0.0078)
            col, row = np.floor((p.x - x) / unit_x), np.floor((p.y - top) / unit_y)
            fx, fy = ((p.x - x) / unit_x) % 1, ((p.y - top) / unit_y) % 1
            seed = int(p.rng.integers(1, 9999))
            wake = hashed(col, row, seed)
            floor_on = hashed(row, 3, seed + 1)
            on = (wake > 0.62 - 0.25 * (floor_on > 0.8)) & (fx > 0.2) & (fx < 0.85) & (fy > 0.25) & (fy < 0.8)
            tone = ramp(hashed(row, col, seed + 2), (0, "#ffb65e"), (0.5, "#ffd9a0"), (0.8, "#fff1d6"), (1, "#b9d4ff"))
            power = (0.45 + 1.3 * hashed(col, row, seed + 3) ** 2) * (0.2 + 0.8 * t)
            glass = facade * (1 + (((fx > 0.2) & (fx < 0.85) & (fy > 0.25)) * 0.20)[..., None])
            lay(img, glass + tone * (on * power)[..., None], m)
            x += wide * p.rng.uniform(0.75, 1.35)
        haze = smooth(level - 0.24, level, p.y) * 0.28 * (1 - t)
        lay(img, c("#d9a48f"), haze * (p.y < level))
    quay = np.clip((p.y - level + 0.012) / p.px + 0.5, 0, 1) * (p.y < level)
    lay(img, c("#131a2b"), quay)
    lamps = p.blank()
    for k in range(90):
        lx = p.aspect * (k + 0.5) / 90
        i, j = int((level - 0.010) * p.h), int(lx * p.h)
        lamps[i:i + 2, j:j + 2] += c("#ffcf8a") * p.rng.uniform(2, 8)
    img += lamps + blur(p, lamps, 0.004) * 8
    water(p, img, level, "#0c1a30", 0.16, 1.3, 0.9, 46)
    boat = Pen(p)
    bx, by = p.aspect * 0.245, 0.80
    boat.area([(bx - 0.075, by - 0.006), (bx + 0.080, by - 0.010), (bx + 0.058, by + 0.012), (bx - 0.062, by + 0.012)])
    boat.box(bx - 0.050, by - 0.024, bx + 0.042, by - 0.008)
    lay(img, c("#1a2335"), boat.mask())
    cabin = Pen(p)
    for k in range(10):
        cabin.box(bx - 0.047 + k * 0.0088, by - 0.020, bx - 0.041 + k * 0.0088, by - 0.012)
    lay(img, c("#ffd596") * 1.5, cabin.mask())
    streak = np.exp(-((p.x - bx) / 0.05) ** 2) * smooth(by + 0.10, by + 0.012, p.y) * (p.y > by + 0.012)
    shine(img, c("#ffb866"), streak * 0.35 * smooth(-0.2, 0.5, fbm(p.x * 20, p.y * 90, 3, 0.5, 8)))
    return img


@scene("light-trails", vignette=0.3, contrast=1.08, saturation=1.05, bloom=0.8, bloom_at=0.5, grain=0.009)
def light_trails(p):
    horizon = 0.36
    img = ramp(p.y, (0, "#101d3d"), (0.2, "#3a4a78"), (0.36, "#d98f74"))
    density, side = clouds(p, 0.42, 0.6, 0.36, 73, 3.0, 3.0)
    lay(img, mix(c("#2c3456"), c("#d6847c"), side), density * 0.65)
    for k, (base, tone) in enumerate(((0.335, "#5d5570"), (0.365, "#2b2f48"))):
        line = base - np.maximum(fbm(p.x[0] * 1.5 + 5 * k, p.x[0] * 0, 7, 0.45, 5 + k) + 0.3, 0) * 0.08
        lay(img, c(tone), np.clip((p.y - line[None]) / p.px + 0.5, 0, 1))
    d = 1 / np.maximum(p.y - horizon + 0.02, 0.012)
    ground = mix(c("#1a2230"), c("#38413c"), fbm((p.x - 0.75) * d * 1.5, d * 2, 6, 0.6, 21) * 0.5 + 0.5)
    lay(img, mix(ground, c("#4a4458"), smooth(0.50, 0.36, p.y)), (p.y > 0.372).astype(F))
    z = np.concatenate([np.linspace(0.62, 6, 320), np.linspace(6, 34, 180)])

    def road(offset, lift=0.0):
        bend = 2.4 * np.sin(z * 0.24 + 0.2) * smooth(0.3, 6, z) + 0.10 * z
        x = p.aspect * 0.42 + (bend + offset) * 0.42 / z
        return x, horizon + (0.52 - lift) / z
    for edge, tone in ((1.02, "#1c2028"),):
        xl, y = road(-edge)
        xr, _ = road(edge)
        pen = Pen(p)
        pen.area(list(zip(xl, y)) + list(zip(xr[::-1], y[::-1])))
        lay(img, c(tone) * (1 + fbm(p.x * 60, p.y * 60, 3, 0.7, 9) * 0.2)[..., None], pen.mask())
    red, white = p.blank(), p.blank()
    for side, tones, plate in ((1, ("#ff2a18", "#ff4a2a", "#d91f14"), red), (-1, ("#fff0d0", "#ffdca0", "#ffe9c8"), white)):
        for lane in (0.30, 0.72):
            for _ in range(10):
                offset = side * (lane + p.rng.normal(0, 0.055))
                x, y = road(offset, p.rng.uniform(0.03, 0.10))
                first, last = (0 if p.rng.uniform() < 0.8 else p.rng.integers(0, 120)), p.rng.integers(420, 500)
                pen = Pen(p, 1)
                for k in range(first, last - 1):
                    width = np.clip(0.0042 / z[k] ** 0.8, 0.0008, 0.004)
                    pen.line([(x[k], y[k]), (x[k + 1], y[k + 1])], width, 255)
                shine(plate, c(tones[int(p.rng.integers(0, 3))]), pen.mask() * p.rng.uniform(0.25, 1.1))
    for plate in (red, white):
        img += plate * 0.8 + blur(p, plate, 0.005) * 0.45 + blur(p, plate, 0.03) * 0.35
    lamps = p.blank()
    for k in range(34):
        zz = 1.5 * 1.13 ** k
        kk = int(np.argmin(np.abs(z - zz)))
        for side in (-1.12, 1.12):
            x, y = road(side)
            height = 0.50 / zz
            if k > 3:
                pen = Pen(p)
                pen.line([(x[kk], y[kk]), (x[kk], y[kk] - height)], max(0.006 / zz, 0.0007))
                pen.line([(x[kk], y[kk] - height), (x[kk] - np.sign(side) * 0.10 / zz, y[kk] - height * 1.03)], max(0.005 / zz, 0.0006))
                lay(img, c("#2a2f3a"), pen.mask())
            i, j = int((y[kk] - height) * p.h), int((x[kk] - np.sign(side) * 0.10 / zz) * p.h)
            r = max(1, int(0.006 / zz * p.h))
            if 0 <= i - r and i + r < p.h and 0 <= j - r and j + r < p.w:
                lamps[i - r:i + r, j - r:j + r] += c("#ffc98a") * 5
    img += lamps * 0.6 + blur(p, lamps, 0.005) * 1.6
    sparks = p.blank()
    for _ in range(420):
        lx, ly = p.rng.uniform(0, p.aspect), 0.372 + abs(p.rng.normal(0, 0.016))
        i, j = int(ly * p.h), int(lx * p.h)
        sparks[i:i + 1 + p.h // 900, j:j + 1 + p.h // 900] += c(["#ffc47a", "#ffe2b8", "#bcd2ff"][int(p.rng.integers(0, 3))]) * p.rng.uniform(0.5, 4)
    img += sparks + blur(p, sparks, 0.003) * 2
    return img


@scene("rail-horizon", vignette=0.28, contrast=1.06, saturation=1.05, bloom=0.4)
def rail(p):
    horizon = 0.44
    vx = p.aspect * 0.56
    img = ramp(p.y, (0, "#4b6d97"), (0.22, "#a7b2bf"), (0.36, "#f1c79b"), (0.44, "#ffe0a8"))
    density, side = clouds(p, 0.50, 0.5, 0.40, 74, 2.4, 4.0)
    lay(img, mix(c("#8b8a9c"), c("#ffd7a8"), side), density * 0.75)
    shine(img, c("#ffcc80"), glow(p, vx, horizon - 0.02, 0.07, 2.0) * 1.7)
    for k, (base, tone) in enumerate(((0.425, "#a99a97"), (0.44, "#6f6f66"))):
        line = base - np.maximum(fbm(p.x[0] * 2 + 3 * k, p.x[0] * 0, 6, 0.45, 8 + k) + 0.2, 0) * 0.035
        lay(img, mix(c(tone), c("#ffd59a"), glow(p, vx, horizon, 0.16, 2) * 0.8), np.clip((p.y - line[None]) / p.px + 0.5, 0, 1))
    z = 1 / np.maximum(p.y - horizon, 1e-3)
    x = (p.x - vx) * z
    grass = ramp(np.clip(fbm(x * 1.3, z * 1.3, 6, 0.62, 15) * 0.5 + 0.5, 0, 1), (0, "#3b4a22"), (0.5, "#7d8440"), (1, "#d3b86c"))
    grass *= (1 + fbm(x * 14, z * 5, 3, 0.7, 25) * 0.45 * smooth(14, 2.5, z))[..., None]
    stones = worley(x * 13, z * 13, 31)
    gravel = mix(c("#4a443f"), c("#b5a898"), np.clip(0.75 - stones[0] * 0.9 + stones[2] * 0.5 - 0.25, 0, 1))
    gravel = mix(gravel, c("#8d8176"), smooth(3, 9, z))
    lane = x
    bed = smooth(2.15, 1.75, np.abs(lane) + fbm(x * 2, z * 2, 4, 0.6, 35) * 0.2)
    ground = mix(grass, gravel, bed)
    tie = (z * 2.3) % 1
    sleeper = smooth(0.27, 0.22, np.abs(tie - 0.5)) * smooth(1.42, 1.38, np.abs(lane))
    fade = smooth(26, 8, z)
    wood = mix(c("#8f8a82"), c("#c5bfb3"), fbm(x * 4, z * 24, 4, 0.6, 41) * 0.5 + 0.5)
    ground = mix(ground * (1 - 0.35 * smooth(0.40, 0.26, np.abs(tie - 0.42)) * bed * fade)[..., None], wood, sleeper * (0.85 * fade + 0.25))
    for s in (-1, 1):
        r = np.abs(lane - s * 0.82)
        ground = mix(ground, ground * 0.35, smooth(0.20, 0.05, np.abs(lane - s * 0.82 - 0.10)) * 0.8)
        ground = mix(ground, c("#5b4335"), smooth(0.085, 0.065, r))
        shine_on = ramp(np.clip((p.y - horizon) * 1.6, 0, 1), (0, "#fff1cc"), (0.4, "#e9bd8a"), (1, "#8f9db5"))
        ground = mix(ground, shine_on * 1.15, smooth(0.045, 0.030, r))
    low = c("#ffd9a6") * (0.55 + 0.75 * glow(p, vx, horizon, 0.35, 1.6))[..., None] + c("#4a607f") * 0.30
    ground = ground * low
    ground = mix(ground, c("#ffdcaa"), smooth(0.10, 0.0, p.y - horizon) * 0.85)
    lay(img, ground, np.clip((p.y - horizon) / p.px, 0, 1))
    poles = Pen(p)
    wire = Pen(p)
    tops = {-1: [], 1: []}
    for k in range(16):
        zz = 1.9 * 1.33 ** k
        for s in (-1, 1):
            px, ground_y = vx + s * 2.5 / zz, horizon + 1 / zz
            top = horizon - 1.55 / zz
            poles.line([(px, ground_y), (px, top)], max(0.050 / zz, 0.0008))
            poles.line([(px, top + 0.22 / zz), (px - s * 1.75 / zz, top + 0.30 / zz)], max(0.026 / zz, 0.0006))
            poles.line([(px, top + 0.02 / zz), (px - s * 1.2 / zz, top + 0.28 / zz)], max(0.016 / zz, 0.0005))
            tops[s].append((px - s * 1.70 / zz, top + 0.40 / zz, top + 0.10 / zz))
    for s in (-1, 1):
        wire.line([(a, b) for a, b, _ in tops[s]], 0.0009)
        for (a, _, u), (b, _, v) in zip(tops[s], tops[s][1:]):
            wire.line([(a + (b - a) * t, u + (v - u) * t + 0.5 * abs(a - b) * t * (1 - t)) for t in np.linspace(0, 1, 12)], 0.0008)
    first = tops[1][0], tops[-1][0]
    for a, b, u in first:
        out = (a - vx) * 1.9
        wire.line([(a, b), (a + out, horizon + (b - horizon) * 2.9)], 0.0011)
        wire.line([(a, u), (a + out, horizon + (u - horizon) * 2.9)], 0.0011)
    lay(img, c("#3c3a40"), wire.mask() * 0.8)
    lay(img, mix(c("#3a3a42"), c("#c99a72"), glow(p, vx, horizon, 0.05, 2)), poles.mask())
    shine(img, c("#ffb766"), glow(p, vx, horizon - 0.01, 0.14, 2.2) * 0.35)
    return img


@scene("library-aisle", vignette=0.35, contrast=1.06, saturation=0.98, bloom=0.35, grain=0.008)
def library(p):
    cx, cy = p.aspect * 0.5, 0.50
    sx, sy = p.x - cx, p.y - cy
    wall, up, down = 0.95, 1.15, 0.85
    dz = np.minimum(np.minimum(wall / np.maximum(np.abs(sx), 1e-4), np.where(sy < 0, up, down) / np.maximum(np.abs(sy), 1e-4)), 9.5)
    x, y, z = sx * dz, sy * dz, dz
    left_right = (np.abs(np.abs(x) - wall) < 1e-3) & (z < 9.49)
    img = p.blank()
    bay = z * 0.62
    post = np.minimum(bay % 1, 1 - bay % 1)
    shelf_h = 0.292
    row = np.floor((y + up) / shelf_h)
    fy = ((y + up) / shelf_h) % 1
    side = (x > 0) * 50
    u = z * 15
    cell = np.floor(u)
    cut = hashed(cell, row + side, 3) * 0.7
    book = np.where((u - cell) < cut, cell * 2, cell * 2 + 1)
    inset = np.abs((u - cell) - cut)
    edge = np.minimum(np.minimum(inset, u - cell), 1 - (u - cell))
    tall = 0.60 + 0.30 * hashed(book, row + side, 7)
    family = np.floor(u / 9)
    pick = (hashed(book, row + side, 11) * 0.55 + hashed(family, row + side, 12) * 0.45)
    tone = ramp(np.clip(pick * 1.3 - 0.15, 0, 1), (0, "#3d2622"), (0.15, "#6e2f28"), (0.3, "#8a5a36"), (0.42, "#c9a877"), (0.52, "#e2d4b6"), (0.62, "#5a6b4a"),
                (0.74, "#2f4a5c"), (0.87, "#22303f"), (1, "#8f3f2c"))
    band = smooth(0.02, 0.0, np.abs(fy - (1 - tall * 0.78))) + smooth(0.02, 0.0, np.abs(fy - (1 - tall * 0.2)))
    tone = mix(tone, c("#d9b870"), np.clip(band, 0, 1) * (hashed(book, row, 15) > 0.45) * 0.6)
    tone = tone * (0.45 + 0.55 * smooth(0.0, 0.12, edge))[..., None]
    gap = (fy < 1 - tall)
    books = np.where(gap[..., None], c("#120c09") * (0.5 + 0.8 * fy)[..., None], tone)
    board = (fy > 0.93) | (fy < 0.02)
    wood = mix(c("#4a2d1a"), c("#7d5231"), fbm(z * 3, y * 26, 4, 0.6, 21) * 0.5 + 0.5)
    books = np.where((board | (post < 0.035))[..., None], wood, books)
    books = books * (0.55 + 0.45 * smooth(0.0, 0.10, post))[..., None]
    img = np.where(left_right[..., None], books, img)
    floor = (y > down - 1e-3) & (z < 9.49)
    plank = mix(c("#5a3a22"), c("#8f6338"), hashed(np.floor(x * 7), np.floor(z * 1.2 + hashed(np.floor(x * 7), 0, 4) * 3), 5) * 0.6 + fbm(x * 20, z * 3, 4, 0.6, 6) * 0.4 + 0.1)
    rug = smooth(0.42, 0.40, np.abs(x))
    weave = mix(c("#6b2720"), c("#8a3a2c"), fbm(x * 30, z * 30, 3, 0.7, 8) * 0.5 + 0.5)
    trim = smooth(0.012, 0.004, np.abs(np.abs(x) - 0.35))
    img = np.where(floor[..., None], mix(plank, mix(weave, c("#d0a763"), trim * 0.8), rug), img)
    ceiling = (y < -up + 1e-3) & (z < 9.49)
    coffer = np.minimum(np.minimum((x * 1.58 + 0.5) % 1, 1 - (x * 1.58 + 0.5) % 1), np.minimum((z * 0.62) % 1, 1 - (z * 0.62) % 1))
    img = np.where(ceiling[..., None], mix(c("#d8c4a2"), c("#7a5a3c"), smooth(0.10, 0.07, coffer)), img)
    end = z > 9.49
    light = 0.10 + 0.55 / (1 + (np.abs(((z * 0.31) % 1) - 0.5) * 2.6) ** 2) * np.exp(-(y + 0.4) ** 2 * 0.22)
    light = light * (0.65 + 0.35 * smooth(9, 2, z)) + 1.1 * np.exp(-(9.5 - z) * 0.55)
    img = img * (light * 1.6)[..., None] * mix(c("#ffd9a0"), c("#fff2dc"), smooth(4, 9, z))
    ex, ey = x / wall, y
    arch = (np.abs(ex) < 0.62) & (ey > -0.95 + 0.55 * (np.abs(ex) / 0.62) ** 2 * 0.9) & (ey < 0.62)
    bars = np.minimum(np.abs(((ex * 2.42 + 0.5) % 1) - 0.0), 1 - ((ex * 2.42 + 0.5) % 1)) < 0.06
    bars |= (np.abs(((ey * 2.3) % 1) - 0.5) < 0.04)
    window = ramp(np.clip(ey + 1, 0, 1.6), (0, "#eaf2f5"), (1, "#fff6e2"), (1.5, "#cfe0c0")) * 2.0
    img = np.where(end[..., None], np.where((arch & ~bars)[..., None], window, c("#8a6b4a")), img)
    for k in range(5):
        zz = 1.6 + k * 1.61
        lx, ly, r = cx, cy - 0.70 / zz, 0.085 / zz
        globe = np.clip((r - np.hypot(p.x - lx, (p.y - ly) * 1.1)) / p.px + 0.5, 0, 1)
        pen = Pen(p)
        pen.line([(lx, cy - up / zz), (lx, ly)], max(0.008 / zz, 0.0008))
        lay(img, c("#3a2a1c"), pen.mask())
        lay(img, c("#ffe6b4") * 1.9, globe)
        shine(img, c("#ffc97a"), glow(p, lx, ly, 0.13 / zz, 2.2) * 0.30)
    near = smooth(2.1, 1.0, z)[..., None]
    img = img * (1 - near) + blur(p, img, 0.005) * near
    gleam = floor * smooth(0.0, 0.30, p.y - 0.55) * np.exp(-(sx / 0.10) ** 2)
    shine(img, c("#ffe7bf"), gleam * 0.08 + glow(p, cx, cy - 0.02, 0.16, 2.2) * 0.22)
    return img


@scene("stage-lights", vignette=0.35, contrast=1.08, saturation=1.05, bloom=0.6, bloom_at=0.6, grain=0.012)
def stage(p):
    img = ramp(p.y, (0, "#05060e"), (0.5, "#101430"), (0.72, "#1d1838"))
    smoke = fbm(p.x * 2.2, p.y * 2.6, 6, 0.55, 5) * 0.5 + 0.6
    tones = ["#3d6bff", "#ff9a3c", "#5fc7ff", "#ffcf70", "#8a5cff", "#ff6a4a", "#58b0ff", "#ffd9a0"]
    for k in range(13):
        x0, y0 = p.aspect * (0.04 + 0.92 * k / 12), 0.085 + 0.03 * ((k % 2))
        turn = np.pi / 2 + (0.5 - k / 12) * 0.9 + p.rng.uniform(-0.12, 0.12)
        dx, dy = p.x - x0, p.y - y0
        along = dx * np.cos(turn) + dy * np.sin(turn)
        off = np.abs(-dx * np.sin(turn) + dy * np.cos(turn))
        width = 0.006 + np.maximum(along, 0) * 0.075
        beam = np.exp(-(off / width) ** 2) * (along > 0) * np.exp(-along * 1.25)
        shine(img, c(tones[k % 8]), beam * smoke * 0.62)
        shine(img, mix(c(tones[k % 8]), c("#ffffff"), 0.7), glow(p, x0, y0, 0.007, 2.6) * 4)
    truss = Pen(p)
    for y in (0.055, 0.088):
        truss.line([(0, y), (p.aspect, y)], 0.004)
    for k in range(60):
        x = p.aspect * k / 59
        truss.line([(x, 0.055 if k % 2 else 0.088), (x + p.aspect / 59, 0.088 if k % 2 else 0.055)], 0.0022)
    lay(img, c("#0a0b12"), truss.mask())
    floor = smooth(0.735, 0.74, p.y)
    pool = glow(p, p.aspect * 0.5, 0.78, 0.30, 2.4)
    d = 1 / np.maximum(p.y - 0.62, 0.02)
    boards = 0.8 + 0.2 * (np.abs((((p.x - p.aspect / 2) * d * 4) % 1) - 0.5) > 0.03)
    lay(img, (c("#2a2440") + c("#ffb878") * (pool * 0.9)[..., None]) * boards[..., None], floor)
    lit = np.exp(-((p.x - p.aspect * 0.5) / (0.02 + (p.y + 0.05) * 0.13)) ** 2) * smooth(0.80, 0.70, p.y)
    shine(img, c("#ffe2b4"), lit * smoke * 0.50)
    band = Pen(p)
    ox, oy, k = p.aspect * 0.5, 0.792, 0.155
    lid = [(-0.62, -0.62), (-0.50, -1.05), (0.10, -1.46), (0.66, -1.50), (0.40, -1.05), (0.62, -0.62)]
    for shape in (lid, [(-0.70, -0.62), (0.66, -0.62), (0.70, -0.44), (-0.70, -0.42)], [(-0.86, -0.50), (-0.68, -0.56), (-0.68, -0.44), (-0.86, -0.44)]):
        band.area([(ox + a * k, oy + b * k) for a, b in shape])
    for a in (-0.58, 0.05, 0.56):
        band.line([(ox + a * k, oy - 0.44 * k), (ox + a * k * 0.97, oy)], 0.045 * k)
    band.line([(ox - 0.03 * k, oy - 0.44 * k), (ox - 0.04 * k, oy - 0.06 * k)], 0.02 * k)
    band.box(ox - 1.22 * k, oy - 0.27 * k, ox - 0.98 * k, oy - 0.23 * k)
    for a in (-1.20, -1.00):
        band.line([(ox + a * k, oy - 0.25 * k), (ox + a * k, oy)], 0.022 * k)
    m = band.mask()
    rim = np.clip(m - np.roll(m, max(1, p.h // 400), 0), 0, 1)
    lay(img, c("#0b0910"), m)
    shine(img, c("#ffdba8"), rim * 0.9)
    crowd = Pen(p)
    for row in range(4):
        x = -0.02
        while x < p.aspect + 0.03:
            s = 0.034 + 0.014 * row
            y = 0.90 + row * 0.042 + p.rng.uniform(-0.010, 0.010)
            crowd.disc(x, y, s * 0.62, s * 0.76)
            crowd.disc(x, y + s * 2.0, s * 1.5, s * 1.4)
            x += s * p.rng.uniform(1.35, 2.1)
    m = crowd.mask()
    rim = np.clip(m - np.roll(m, max(2, p.h // 260), 0), 0, 1)
    lay(img, c("#06060d"), m)
    shine(img, c("#6a86e0"), rim * 0.35)
    return img


@scene("container-yard", vignette=0.2, contrast=1.06, saturation=0.98)
def container_yard(p):
    turn = 0.33
    x = (p.x - p.aspect / 2) * np.cos(turn) - (p.y - 0.5) * np.sin(turn)
    y = (p.x - p.aspect / 2) * np.sin(turn) + (p.y - 0.5) * np.cos(turn)
    ground = c("#8f8d88") * (1 + fbm(x * 9, y * 9, 6, 0.6, 5) * 0.14 + fbm(x * 1.5, y * 40, 4, 0.6, 7) * 0.05)[..., None]
    img = ground.copy()
    long, wide = 0.148, 0.0335

    def stack(x, y):
        block = np.floor(y / 0.245)
        inside_y = y - block * 0.245
        row, col = np.floor(inside_y / wide), np.floor((x + block * 0.05) / (long * 1.015))
        fx, fy = (x + block * 0.05) / (long * 1.015) - col, inside_y / wide - row
        gap = (col % 5 == 0) * 1.0
        level = np.floor(hashed(col, row + block * 17, 3) * 6) * (row < 6) * (1 - gap)
        return level, row + block * 17, col, fx, fy, (fx > 0.008) & (fx < 0.992) & (fy > 0.03) & (fy < 0.97)
    level, row, col, fx, fy, solid = stack(x, y)
    level = level * solid
    shadow = np.zeros_like(x)
    for k in range(1, 15):
        reach = k * 0.0040
        other = stack(x + reach * 0.9, y + reach * 0.75)
        shadow = np.maximum(shadow, smooth(0, 0.5, (other[0] * other[5]) - level - k * 0.42))
    tones = ["#a33a2c", "#2f5f86", "#d9d4c8", "#3f7a6a", "#c98a34", "#5b6770", "#8c2f30", "#21486e", "#b5b8b6", "#6f8f9e", "#d06a2e", "#49584e"]
    pick = (hashed(col * 3 + np.floor(level), row, 13) * len(tones)).astype(int)
    paint = np.stack([c(t) for t in tones])[pick]
    rib = 1 - 0.16 * (np.sin(fx * 2 * np.pi * 26) > 0.3)
    rim = 1 - 0.30 * ((fx < 0.03) | (fx > 0.97) | (fy < 0.09) | (fy > 0.91))
    rust = smooth(0.2, 0.6, fbm(x * 45, y * 45, 5, 0.6, 23)) * 0.25
    top = mix(paint * (rib * rim * (0.82 + 0.05 * level))[..., None], c("#6a4a36"), rust)
    lay(img, top, (level > 0).astype(F))
    lane = np.abs(((y / 0.245) % 1) * 0.245 - 0.223)
    lay(img, c("#d9c25a"), smooth(0.0022, 0.0012, np.abs(lane - 0.017)) * (level == 0) * 0.8)
    lay(img, c("#e9e6de"), smooth(0.0018, 0.0009, lane) * (((x * 22) % 1) < 0.5) * (level == 0) * 0.7)
    img *= mix(np.ones(3, F), c("#6f7f9e"), shadow * 0.80)
    for tx, ty, tone in ((-0.42, 0.4680, "#e9e3d6"), (0.10, 0.2230, "#c9572f"), (0.47, -0.0220, "#e9e3d6"), (-0.15, -0.0220, "#3c6a94"), (0.30, 0.4680, "#d9a63c"), (-0.5, -0.2670, "#e9e3d6")):
        cab = np.maximum(np.abs(x - tx) - 0.050, np.abs(y - ty) - 0.0105)
        cast = np.maximum(np.abs(x - tx + 0.008) - 0.050, np.abs(y - ty + 0.007) - 0.0105)
        img *= (1 - 0.5 * smooth(0.003, -0.002, cast))[..., None]
        lay(img, c(tone) * (1 - 0.12 * (np.sin((x - tx) * 900) > 0.3))[..., None], np.clip(-cab / p.px + 0.5, 0, 1))
        head = np.maximum(np.abs(x - tx - 0.063) - 0.010, np.abs(y - ty) - 0.0100)
        lay(img, c("#d8dde0"), np.clip(-head / p.px + 0.5, 0, 1))
    img = img * (c("#fff0d6") * 1.28)
    return img


@scene("running-track", vignette=0.22, contrast=1.08, saturation=1.0)
def running_track(p):
    cx, cy = -0.30, 1.22
    dx, dy = p.x - cx, p.y - cy
    r = np.hypot(dx, dy)
    angle = np.arctan2(dy, dx)
    grit = fbm(p.x * 160, p.y * 160, 2, 0.7, 5) * 0.10 + fbm(p.x * 7, p.y * 7, 6, 0.6, 7) * 0.06
    img = c("#b0523a") * (1 + grit)[..., None]
    inner, lane = 0.62, 0.098
    lanes = (r - inner) / lane
    img *= (1 + (hashed(np.floor(lanes), 1, 9) - 0.5) * 0.05)[..., None]
    wear = smooth(0.36, 0.1, np.abs(lanes % 1 - 0.5)) * fbm(angle * 26, r * 9, 4, 0.6, 11)
    img *= (1 + wear * 0.05)[..., None]
    line = np.abs(lanes - np.round(lanes)) * lane
    on = (lanes > -0.1) & (lanes < 8.1)
    lay(img, c("#f3eee6") * (1 + grit * 0.6)[..., None], np.clip((0.0034 - line) / p.px + 0.5, 0, 1) * on * 0.95)
    grass = c("#4f7a36") * (1 + fbm(p.x * 60, p.y * 60, 4, 0.7, 15) * 0.28 + 0.10 * np.sign(np.sin((p.x * 0.8 + p.y) * 26)))[..., None]
    lay(img, grass, np.clip((inner - 0.05 - r) / p.px, 0, 1))
    lay(img, c("#ded8cc"), np.clip((0.010 - np.abs(r - inner + 0.045)) / p.px, 0, 1))
    outside = mix(c("#4b7434"), c("#7e9a4a"), fbm(p.x * 30, p.y * 30, 5, 0.7, 17) * 0.5 + 0.5)
    lay(img, outside, np.clip((r - inner - 8.35 * lane) / p.px, 0, 1))
    for k in range(8):
        a = -1.02 + 0.045 * k
        d = np.abs(angle - a) * r
        seg = (lanes > k + 0.02) & (lanes < k + 0.98)
        lay(img, c("#f3eee6"), np.clip((0.0026 - d) / p.px + 0.5, 0, 1) * seg)
    runners = [(0.55, -0.60, "#f4f1ea"), (1.5, -0.66, "#d8392f"), (2.5, -0.575, "#2f6fb0"), (3.5, -0.69, "#efc13f"), (4.5, -0.615, "#f4f1ea"), (5.5, -0.73, "#33935f"), (6.5, -0.655, "#d8782f")]
    cast, bodies = Pen(p), []
    sx, sy = 0.86, 0.50
    for k, (ln, a, tone) in enumerate(runners):
        rr = inner + ln * lane
        x, y = cx + rr * np.cos(a), cy + rr * np.sin(a)
        fx, fy = np.sin(a), -np.cos(a)
        swing = (1 if k % 2 else -1) * (0.75 + 0.25 * np.sin(k * 2.1))
        s = 0.021

        def at(up, forward=0.0, side=0.0):
            ox, oy = fx * forward - fy * side, fy * forward + fx * side
            return x + ox * s + sx * up * s, y + oy * s + sy * up * s
        cast.line([at(0, 1.4 * swing), at(1.2, 0.9 * swing), at(2.6)], s * 0.42)
        cast.line([at(0.9, -1.9 * swing), at(1.3, -0.6 * swing), at(2.6)], s * 0.42)
        cast.line([at(2.5), at(4.6, 0.25)], s * 0.85)
        cast.line([at(4.3, 0.2, 0.4), at(3.4, -0.9 * swing, 0.6), at(3.4, -0.1 * swing, 0.5)], s * 0.28)
        cast.line([at(4.3, 0.2, -0.4), at(3.5, 0.9 * swing, -0.6), at(4.1, 1.5 * swing, -0.5)], s * 0.28)
        cast.disc(*at(5.5, 0.35), s * 0.46)
        bodies.append((x, y, fx, fy, s, swing, tone))
    img *= mix(np.ones(3, F), c("#7d7290"), blur(p, cast.mask(), 0.0012) * 0.80)
    for x, y, fx, fy, s, swing, tone in bodies:
        limbs, shirt, head = Pen(p), Pen(p), Pen(p)
        limbs.line([(x + fx * 1.3 * swing * s, y + fy * 1.3 * swing * s), (x, y)], s * 0.34)
        limbs.line([(x - fx * 1.5 * swing * s, y - fy * 1.5 * swing * s), (x, y)], s * 0.34)
        for side in (-1, 1):
            ox, oy = -fy * side * 0.55 * s, fx * side * 0.55 * s
            limbs.line([(x + ox, y + oy), (x + ox * 1.35 + fx * side * swing * 0.95 * s, y + oy * 1.35 + fy * side * swing * 0.95 * s)], s * 0.24)
        shirt.line([(x + fy * 0.5 * s, y - fx * 0.5 * s), (x - fy * 0.5 * s, y + fx * 0.5 * s)], s * 0.62)
        shirt.disc(x, y, s * 0.50)
        head.disc(x + fx * 0.34 * s, y + fy * 0.34 * s, s * 0.34)
        lay(img, c("#c08a66"), limbs.mask())
        lay(img, c(tone), shirt.mask())
        lay(img, c("#2a211c"), head.mask())
    return img * (c("#ffeccd") * 1.15)


@scene("pool-lanes", vignette=0.2, contrast=1.06, saturation=0.95)
def pool(p):
    turn = 0.12
    x = (p.x - p.aspect / 2) * np.cos(turn) - (p.y - 0.5) * np.sin(turn)
    y = (p.x - p.aspect / 2) * np.sin(turn) + (p.y - 0.5) * np.cos(turn)
    wx, wy = fbm(x * 5, y * 5, 4, 0.5, 3) * 0.012, fbm(x * 5 + 9, y * 5, 4, 0.5, 5) * 0.012
    qx, qy = x + wx, y + wy
    img = ramp(np.clip(0.5 + x * 0.25 + fbm(x, y, 3, 0.5, 7) * 0.15, 0, 1), (0, "#2a93b8"), (0.5, "#46b6cf"), (1, "#7fd4de"))
    tile = np.minimum(np.abs((qx * 46) % 1 - 0.5), np.abs((qy * 46) % 1 - 0.5))
    img *= (1 - 0.06 * smooth(0.06, 0.0, 0.5 - tile - 0.42))[..., None]
    lane = 0.235
    k = np.floor(qy / lane + 0.5)
    off = np.abs(qy - k * lane)
    lay(img, c("#1d4a78"), smooth(0.024, 0.021, np.abs(off)) * 0.80)
    caustic = np.zeros_like(x)
    for size, seed, gain in ((15, 11, 1.0), (24, 21, 0.6)):
        f1, f2, *_ = worley(x * size + fbm(x * 7, y * 7, 3, 0.5, seed) * 1.1, y * size + fbm(x * 7 + 5, y * 7, 3, 0.5, seed + 3) * 1.1, seed)
        caustic += gain * np.exp(-((f2 - f1) / 0.13) ** 2)
    shine(img, c("#eafcff"), caustic * 0.20)
    sky = smooth(0.25, 0.75, fbm(x * 4 + 2, y * 10, 5, 0.55, 31))
    shine(img, c("#ffffff"), sky * 0.16)
    k = np.floor(y / lane)
    rope = np.abs(y - (k + 0.5) * lane + fbm(x * 3, k * 3, 3, 0.5, 41) * 0.003)
    bead = (x * 44) % 1
    body = np.clip((0.0080 * np.sqrt(np.clip(1 - ((bead - 0.5) / 0.52) ** 2, 0, 1)) - rope) / p.px + 0.5, 0, 1)
    shadow = smooth(0.016, 0.004, np.abs(y - (k + 0.5) * lane - 0.020 + wy))
    img *= (1 - 0.30 * shadow)[..., None]
    part = np.floor(x * 44 / 6) % 2
    paint = np.where((part == 0)[..., None], c("#f2efe8"), c("#d0402f"))
    lay(img, paint * (0.70 + 0.45 * smooth(0.008, 0.0, np.abs(y - (k + 0.5) * lane + 0.002)))[..., None], body)
    for lx, ly, cap, phase in ((0.12, 0, "#f4d13f", 1), (-0.20, 1, "#d23a36", -1), (-0.02, -1, "#f4f4f0", -1), (0.30, -2, "#2b4f9a", 1), (-0.42, 2, "#f2f2ee", 1)):
        sx, sy = lx, ly * lane
        u, v = x - sx, y - sy
        deep = Pen(p, 1)
        wake = smooth(0.36, 0.02, -u) * (u < 0.02) * np.exp(-(v / (0.016 + np.abs(u) * 0.17)) ** 2)
        churn = smooth(0.0, 0.55, fbm(x * 40, y * 40, 5, 0.65, 51) + wake * 0.7)
        lay(img, c("#f6fcfd"), np.clip(wake * churn * 1.1, 0, 1))

        def place(a, b):
            gx, gy = sx + a, sy + b
            return gx * np.cos(turn) + gy * np.sin(turn) + p.aspect / 2, -gx * np.sin(turn) + gy * np.cos(turn) + 0.5
        deep.line([place(-0.005, 0), place(-0.085, 0)], 0.026)
        deep.line([place(-0.080, 0.006), place(-0.155, 0.010)], 0.012)
        deep.line([place(-0.080, -0.006), place(-0.150, -0.012)], 0.012)
        arm = Pen(p, 1)
        arm.line([place(-0.012, phase * 0.015), place(0.028, phase * 0.040), place(0.082, phase * 0.026)], 0.0105)
        arm.line([place(-0.012, -phase * 0.015), place(-0.05, -phase * 0.034), place(-0.078, -phase * 0.030)], 0.0095)
        wave = blur(p, np.maximum(deep.mask(), arm.mask()), 0.0012)
        img *= (1 - 0.35 * blur(p, np.roll(wave, int(0.02 * p.h), 0), 0.006))[..., None]
        lay(img, c("#c58f6c"), wave * (0.85 + 0.2 * fbm(x * 30, y * 30, 3, 0.6, 61)))
        head = Pen(p)
        head.disc(*place(0.014, 0), 0.0145)
        lay(img, c(cap) * (0.9 + 0.25 * fbm(x * 20, y * 20, 2, 0.5, 2))[..., None], head.mask())
        splash = np.exp(-(((u - 0.086) / 0.016) ** 2 + ((v - phase * 0.026) / 0.014) ** 2)) + np.exp(-(((u + 0.16) / 0.022) ** 2 + (v / 0.02) ** 2))
        lay(img, c("#ffffff"), smooth(0.35, 0.75, splash + fbm(x * 60, y * 60, 4, 0.6, 71) * 0.35) * 0.95)
    return img * 1.05


@scene("bicycle-shadow", vignette=0.25, contrast=1.06, saturation=0.98)
def bicycle_shadow(p):
    grit = fbm(p.x * 210, p.y * 210, 2, 0.7, 5)
    wear = fbm(p.x * 5, p.y * 5, 6, 0.6, 7)
    img = c("#8d8a86") * (1 + grit * 0.22 + wear * 0.08)[..., None]
    edge = p.x * 0.93 + p.y * 0.30
    lane = smooth(0.585, 0.588, edge)
    worn = smooth(0.35, 0.7, fbm(p.x * 28, p.y * 28, 5, 0.62, 11))
    lay(img, c("#39705a") * (1 + grit * 0.20 + wear * 0.10)[..., None], lane * (1 - 0.30 * worn))
    for at in (0.555, 1.565):
        lay(img, c("#efece4") * (1 + grit * 0.12)[..., None], smooth(0.013, 0.0115, np.abs(edge - at)) * (1 - 0.35 * worn))
    kerb = smooth(1.60, 1.604, edge)
    lay(img, c("#b7b2aa") * (1 + grit * 0.15 - 0.3 * smooth(0.012, 0.0, np.abs(((p.y * 4.4) % 1) - 0.5) * 0.22))[..., None], kerb)
    pen = Pen(p)
    ox, oy, s = 1.20, 0.235, 0.082

    def q(a, b):
        return ox + (a * 0.96 + b * -0.05) * s, oy + (b * 1.15 + a * 0.05) * s * 1.25
    for wheel in (-1.0, 1.0):
        pen.arc(*q(wheel, 0.3), s * 0.60, 0, 360, s * 0.13)
    for path in ([(-1, 0.3), (-0.35, -0.55), (0.62, -0.55), (1.0, 0.3)], [(-1, 0.3), (0.0, 0.32), (0.60, -0.5)], [(0.0, 0.32), (-0.42, -0.72)], [(-0.62, -0.75), (-0.22, -0.75)], [(0.62, -0.55), (0.52, -0.86), (0.80, -0.92)]):
        pen.line([q(*v) for v in path], s * 0.13)
    lay(img, c("#f1eee6") * (1 + grit * 0.12)[..., None], pen.mask() * (1 - 0.45 * worn))
    cast = Pen(p)

    def sh(a, b):
        return 0.78 + a * 0.165 + b * -0.085, 0.87 - b * 0.245 + a * 0.045
    def wheel(a, r=0.62):
        ring = [sh(a + r * np.cos(t), 0.62 + r * np.sin(t)) for t in np.linspace(0, 2 * np.pi, 70)]
        cast.line(ring, 0.0085)
        for t in np.linspace(0, np.pi, 13):
            cast.line([sh(a + r * np.cos(t), 0.62 + r * np.sin(t)), sh(a - r * np.cos(t), 0.62 - r * np.sin(t))], 0.0011)
    wheel(-1.05)
    wheel(1.05)
    for path, w in (([(-1.05, 0.62), (-0.40, 1.35), (0.66, 1.42), (1.05, 0.62)], 0.0095), ([(-1.05, 0.62), (-0.10, 0.55), (0.62, 1.30)], 0.0085), ([(-0.10, 0.55), (-0.46, 1.62)], 0.0085),
                    ([(-0.72, 1.66), (-0.22, 1.66)], 0.017), ([(0.66, 1.42), (0.60, 1.78), (0.86, 1.86)], 0.0085), ([(-0.10, 0.55), (0.08, 0.30)], 0.008)):
        cast.line([sh(*v) for v in path], w)
    cast.line([sh(-0.42, 1.72), sh(0.22, 1.28), sh(0.06, 0.40)], 0.036)
    cast.line([sh(-0.42, 1.72), sh(0.02, 1.18), sh(-0.24, 0.72)], 0.030)
    cast.area([sh(-0.66, 1.62), sh(-0.20, 1.66), sh(0.34, 2.52), sh(0.02, 2.72), sh(-0.36, 2.50)])
    cast.line([sh(0.16, 2.55), sh(0.42, 2.08), sh(0.80, 1.88)], 0.021)
    cast.disc(*sh(0.30, 2.98), 0.036, 0.046)
    m = cast.mask()
    soft = blur(p, m, 0.0016) * smooth(0.2, 0.9, p.y) + blur(p, m, 0.0042) * (1 - smooth(0.2, 0.9, p.y))
    light = np.zeros_like(p.x)
    for size, seed, gain in ((6.0, 31, 0.9), (10.0, 41, 0.6), (3.6, 51, 0.8)):
        _, _, tag, ox2, oy2 = worley(p.x * size + p.y * 1.2, p.y * size * 0.72, seed)
        d = np.hypot(ox2, oy2 * 1.3)
        light = np.maximum(light, smooth(0.46, 0.30, d + fbm(p.x * 9, p.y * 9, 3, 0.5, seed) * 0.09) * (tag > 0.35) * gain)
    crown = smooth(-0.25, 0.35, fbm(p.x * 1.1 + 2, p.y * 1.3, 4, 0.5, 61) + (0.35 - p.y) * 1.3 + (p.x / p.aspect - 0.6) * 0.6)
    shade = crown * (1 - blur(p, light, 0.006))
    shade = np.clip(np.maximum(shade * 0.9, soft), 0, 1)
    img = img * mix(c("#ffe8c2") * 1.5, c("#6e83ad") * 0.62, shade)
    leaves = Pen(p)
    for _ in range(38):
        lx, ly, r, a = p.rng.uniform(0, p.aspect), p.rng.uniform(0, 1), p.rng.uniform(0.006, 0.013), p.rng.uniform(0, 6.28)
        pts = [(lx + np.cos(a) * u * r - np.sin(a) * v * r, ly + np.sin(a) * u * r + np.cos(a) * v * r)
               for u, v in ((-1, 0), (-0.3, 0.42), (0.5, 0.36), (1, 0), (0.5, -0.36), (-0.3, -0.42))]
        leaves.area(pts, int(p.rng.uniform(130, 255)))
    m = leaves.mask()
    img *= (1 - 0.4 * np.roll(np.roll(blur(p, m, 0.001), int(0.003 * p.h), 0), -int(0.003 * p.h), 1))[..., None]
    lay(img, mix(c("#8f5a1c"), c("#e0b04a"), m) * (0.55 + 0.6 * (1 - shade))[..., None], (m > 0.2) * m ** 0.3)
    return img
