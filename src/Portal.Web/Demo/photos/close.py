"""Things seen from near: bowls, leaves, drops, cloth, light."""
import numpy as np

from darkroom import (F, Pen, blur, c, fbm, glow, hashed, lay, mix, perlin, ramp,
                      sample, scene, shine, smooth, unit, worley)


@scene("ceramic-bowls", vignette=0.32, contrast=1.06, saturation=0.98, grain=0.008)
def ceramic_bowls(p):
    bowls = [(-1.62, 0.15, 0.60, "#9fb8ae"), (-0.22, -0.05, 0.74, "#e9e2d3"), (1.22, 0.22, 0.58, "#2e4a63"), (-0.95, 1.35, 0.62, "#b5683f"),
             (0.55, 1.30, 0.56, "#6f7f5c"), (2.15, 1.25, 0.66, "#d9cdb8"), (-2.35, 1.30, 0.58, "#39434b")]

    def bowl(q, size):
        r, y = np.hypot(q[0], q[2]) / size, q[1] / size
        d = np.hypot(r, y - 1.0)
        shell = np.abs(d - 0.93) - 0.040
        cut = y - 0.93
        body = np.maximum(shell, cut)
        k = np.clip(0.5 + 0.5 * (shell - cut) / 0.05, 0, 1)
        body = np.maximum(shell, cut) + 0.05 * k * (1 - k)
        foot = np.maximum(np.abs(r - 0.33) - 0.055, np.abs(y - 0.045) - 0.06)
        return np.minimum(body, foot) * size * 0.85

    def field(q):
        best = q[1].copy()
        which = np.zeros(best.shape, np.int8)
        for i, (bx, bz, size, _) in enumerate(bowls):
            near = np.hypot(q[0] - bx, q[2] - bz) < size * 1.6
            d = np.full(best.shape, 9, F)
            if near.any():
                d[near] = bowl((q[0][near] - bx, q[1][near], q[2][near] - bz), size)
            far = np.hypot(q[0] - bx, q[2] - bz) - size * 1.25
            d = np.where(near, d, np.maximum(far, 0.3))
            closer = d < best
            best, which = np.where(closer, d, best), np.where(closer, i + 1, which)
        wall = 3.0 - q[2]
        closer = wall < best
        return np.where(closer, wall, best), np.where(closer, -1, which)

    eye = np.array([0.10, 1.62, -4.3], F)
    fx, fy = (p.x - p.aspect / 2) * 0.80, (0.5 - p.y) * 0.80
    tilt = -0.235
    ray = np.stack([fx, fy * np.cos(tilt) + np.sin(tilt), np.cos(tilt) - fy * np.sin(tilt)], -1)
    ray /= np.linalg.norm(ray, axis=-1, keepdims=True)
    shape, ray = p.x.shape, ray.reshape(-1, 3).astype(F)
    t = np.full(len(ray), 2.2, F)
    active = np.arange(len(ray))
    for _ in range(110):
        q = [eye[k] + ray[active, k] * t[active] for k in range(3)]
        d, _ = field(q)
        t[active] += d
        active = active[(d > 0.0012) & (t[active] < 14)]
        if not len(active):
            break
    q = [eye[k] + ray[:, k] * t for k in range(3)]
    _, which = field(q)
    e, n = 0.002, []
    for k in range(3):
        a, b = [v.copy() for v in q], [v.copy() for v in q]
        a[k] += e
        b[k] -= e
        n.append((field(a)[0] - field(b)[0]) / (2 * e))
    length = np.sqrt(n[0] ** 2 + n[1] ** 2 + n[2] ** 2) + 1e-6
    n = [v / length for v in n]
    light = unit(-0.78, 0.62, -0.30)

    def march(direction, reach, soft):
        free, s = np.ones(len(t), F), np.full(len(t), 0.03, F)
        for _ in range(26):
            d, _ = field([q[k] + n[k] * 0.006 + direction[k] * s for k in range(3)])
            free = np.minimum(free, np.clip(d * soft / s + 0.12, 0, 1))
            s += np.clip(d, 0.02, 0.22)
        return np.where(s > reach, free, free)
    sun = np.clip(n[0] * light[0] + n[1] * light[1] + n[2] * light[2], 0, 1) * smooth(0.1, 1.0, march(light, 3, 5.0))
    near = np.ones(len(t), F)
    for k, d in enumerate((0.05, 0.12, 0.25, 0.45)):
        v, _ = field([q[i] + n[i] * d for i in range(3)])
        near -= (d - np.minimum(v, d)) * (1.4, 0.8, 0.45, 0.28)[k]
    near = np.clip(near, 0.06, 1)
    tone = np.zeros((len(t), 3), F)
    grain = fbm(q[0] * 0.9 + 4, q[2] * 9 + fbm(q[0] * 0.7, q[2] * 2, 3, 0.5, 3) * 1.4, 6, 0.6, 11)
    rings = np.sin((q[2] * 5 + fbm(q[0] * 0.35, q[2] * 1.1, 4, 0.5, 13) * 5.5) * 3.0)
    table = mix(c("#4d3220"), c("#96683f"), np.clip(0.45 + grain * 0.35 + rings * 0.13, 0, 1))
    seam = smooth(0.012, 0.004, np.abs(((q[2] * 0.85 + 0.2) % 1) - 0.5))
    tone[:] = np.where((which == 0)[:, None], table * (1 - 0.6 * seam)[:, None], tone)
    plaster = c("#b9ad9b") * (1 + fbm(q[0] * 1.3, q[1] * 1.3, 6, 0.55, 21) * 0.14 + fbm(q[0] * 24, q[1] * 24, 3, 0.6, 23) * 0.05)[:, None]
    tone = np.where((which == -1)[:, None], plaster, tone)
    gloss = np.zeros(len(t), F)
    for i, (bx, bz, size, colour) in enumerate(bowls):
        mine = which == i + 1
        if not mine.any():
            continue
        y, x, z = q[1][mine] / size, q[0][mine] - bx, q[2][mine] - bz
        angle = np.arctan2(z, x)
        drip = 0.20 + 0.035 * fbm(angle * 2.2, angle * 0 + i, 4, 0.5, 31)
        crackle = worley(angle * size * 9, y * 9, 41 + i)
        glaze = c(colour) * (1 + fbm(angle * 2, y * 7, 5, 0.6, 51 + i) * 0.16 - 0.10 * smooth(0.03, 0.0, crackle[1] - crackle[0]))[:, None]
        rim = smooth(0.86, 0.93, y)
        glaze = mix(glaze, c("#8a5a34"), rim * 0.65)
        clay = c("#8a5f43") * (1 + fbm(angle * 20, y * 40, 3, 0.6, 61) * 0.18)[:, None]
        raw = smooth(drip + 0.012, drip - 0.012, y)
        if i == 2:
            glaze = mix(glaze, c("#c9d6dc"), smooth(0.3, 0.5, fbm(angle * 9, y * 16, 3, 0.6, 71)) * 0.35)
        tone[mine] = mix(glaze, clay, raw)
        gloss[mine] = 1 - raw
    half = unit(*(light - np.array([0, -0.25, 0.95])))
    spec = np.clip(n[0] * half[0] + n[1] * half[1] + n[2] * half[2], 0, 1)
    ambient = (0.5 + 0.5 * n[1])[:, None] * c("#8c9db4") * 0.42 + c("#b98a5c") * (0.10 * (1 - n[1]))[:, None]
    shade = tone * (ambient * near[:, None] + c("#fff0d8") * (1.75 * sun)[:, None])
    facing = np.clip(-(ray[:, 0] * n[0] + ray[:, 1] * n[1] + ray[:, 2] * n[2]), 0, 1)
    sheen = gloss * ((1 - facing) ** 4 * 0.22 * near + sun * (spec ** 140 * 2.4 + spec ** 18 * 0.10))
    shade += c("#fff6e8") * sheen[:, None]
    img = shade.reshape(*shape, 3)
    depth = (t * ray[:, 2]).reshape(shape)
    panes = smooth(0.02, 0.08, np.abs((((p.x * 1.0 + p.y * 0.55) * 1.9) % 1) - 0.5)) * smooth(0.0, 0.12, np.abs(p.y - 0.17) - 0.005)
    on_wall = (which == -1).reshape(shape)
    patch = np.exp(-((p.x - p.aspect * 0.70) / 0.42) ** 4) * panes
    img = np.where(on_wall[..., None], img * (0.75 + 0.85 * blur(p, patch, 0.006))[..., None], img)
    far = smooth(5.0, 7.2, depth)[..., None]
    return img * (1 - far) + blur(p, img, 0.006) * far


@scene("leaf-veins", vignette=0.3, contrast=1.06, saturation=1.05, grain=0.007)
def leaf(p):
    turn = -0.42
    x = (p.x - p.aspect * 0.46) * np.cos(turn) - (p.y - 0.55) * np.sin(turn)
    y = (p.x - p.aspect * 0.46) * np.sin(turn) + (p.y - 0.55) * np.cos(turn)
    y = y + 0.05 * x * x
    side = np.sign(y)
    a = np.abs(y)
    sweep = x - a * 0.85 - 0.25 * a * a + side * 0.025
    pitch = 0.135
    bend = sweep + perlin(x * 3, y * 3, 5) * 0.010
    cell = bend / pitch
    lateral = np.abs(cell - np.round(cell)) * pitch
    width = np.clip(0.0075 - a * 0.009, 0.0018, 0.01)
    mid = np.clip(0.017 - (x + 0.9) * 0.006, 0.006, 0.02)
    vein = np.maximum(smooth(width, width * 0.2, lateral), smooth(mid, mid * 0.3, a))
    wx, wy = bend * 1.0 + fbm(x * 14, y * 14, 3, 0.5, 7) * 0.012, a + fbm(x * 14 + 3, y * 14, 3, 0.5, 9) * 0.012
    n1 = worley(wx * 26, wy * 26, 11)
    n2 = worley(wx * 85, wy * 85, 21)
    net = smooth(0.12, 0.02, n1[1] - n1[0]) * 0.75
    fine = smooth(0.20, 0.02, n2[1] - n2[0]) * 0.42
    bulge = np.sqrt(np.clip(1 - (n1[0] / 0.75) ** 2, 0, 1))
    body = ramp(np.clip(0.5 + fbm(x * 2.4, y * 2.4, 5, 0.5, 31) * 0.35 - a * 0.35 + bulge * 0.16, 0, 1), (0, "#1f4f17"), (0.4, "#4c8a22"), (0.75, "#9cc43c"), (1, "#dbe676"))
    body *= (0.86 + 0.20 * n1[2] + 0.10 * n2[2])[..., None]
    back = glow(p, p.aspect * 0.30, 0.28, 0.55, 2.0)
    light = c("#f2ec8c")
    img = body * (0.42 + 0.95 * back)[..., None]
    img = mix(img, light * (0.30 + 0.85 * back)[..., None], np.clip(np.maximum(vein * 0.9, np.maximum(net * 0.55, fine * 0.45)), 0, 1))
    cast = smooth(width * 3.2, width, np.abs(lateral - width * 1.4)) * (1 - vein)
    img *= (1 - 0.22 * cast)[..., None]
    edge = 0.40 + 0.06 * np.cos(x * 1.4) - 0.20 * smooth(0.35, 1.0, x) + 0.010 * np.sin(bend / pitch * 2 * np.pi) - 0.30 * smooth(-0.6, -1.3, x)
    inside = smooth(0.004, -0.004, a - edge)
    back_plate = ramp(np.clip(p.x / p.aspect * 0.6 + p.y * 0.5, 0, 1), (0, "#dfe7b0"), (0.4, "#6f9a55"), (1, "#173524"))
    for _ in range(46):
        bx, by, r = p.rng.uniform(0, p.aspect), p.rng.uniform(0, 1), p.rng.uniform(0.02, 0.08)
        d = np.hypot(p.x - bx, p.y - by)
        shine(back_plate, c(["#f7f3c0", "#a9cf7a", "#d9e6a0"][int(p.rng.integers(0, 3))]), smooth(r, r * 0.9, d) * (0.6 + 0.4 * smooth(r * 0.6, r, d)) * p.rng.uniform(0.03, 0.20))
    back_plate = blur(p, back_plate, 0.004)
    lay(back_plate, img, inside)
    img = back_plate
    rim = smooth(0.010, 0.0, np.abs(a - edge)) * inside
    shine(img, c("#f4f0a0"), rim * 0.25)
    drops = [(0.36, 0.62, 0.062), (0.55, 0.44, 0.040), (0.27, 0.46, 0.030), (0.47, 0.76, 0.034), (0.62, 0.60, 0.026), (0.20, 0.66, 0.020)]
    drops += [(p.rng.uniform(0.10, 0.75), p.rng.uniform(0.25, 0.9), p.rng.uniform(0.004, 0.014)) for _ in range(46)]
    for fx, cy, r in drops:
        cx = fx * p.aspect
        i, j = min(p.h - 1, int(cy * p.h)), min(p.w - 1, int(cx * p.h))
        if inside[i, j] < 0.9:
            continue
        dx, dy = (p.x - cx) / r, (p.y - cy) / r * (1.04)
        d = np.hypot(dx, dy) * (1 + 0.04 * np.sin(np.arctan2(dy, dx) * 3 + cx * 9))
        box = d < 2.4
        shadow = smooth(1.5, 0.7, np.hypot(dx - 0.22, dy - 0.25))
        img[box] *= (1 - 0.50 * shadow * (d > 0.98))[box][..., None]
        lens = sample(p, img, cx + dx * r * (0.55 + 0.35 * d), cy + dy * r * (0.55 + 0.35 * d))
        glass = lens * (0.72 + 0.55 * smooth(-0.8, 0.9, dx * 0.6 + dy * 0.8))[..., None]
        glass += c("#e9f3a0") * (0.55 * smooth(0.45, 0.95, d) * smooth(-0.2, 0.9, dx * 0.65 + dy * 0.75))[..., None]
        glass *= (1 - 0.45 * smooth(0.80, 1.0, d) * smooth(0.4, -0.6, dx * 0.65 + dy * 0.75))[..., None]
        cover = np.clip((1 - d) * r / p.px + 0.5, 0, 1)
        lay(img, glass, cover)
        spark = smooth(0.24, 0.10, np.hypot((dx + 0.36) * 1.0, (dy + 0.42) * 1.3))
        shine(img, c("#ffffff"), spark * 1.1 * cover)
    far = smooth(0.42, 0.95, np.hypot((p.x - p.aspect * 0.42) / p.aspect * 1.2, p.y - 0.55))[..., None]
    return img * (1 - far) + blur(p, img, 0.0055) * far


@scene("rain-bokeh", vignette=0.3, contrast=1.06, saturation=1.0, bloom=0.3, grain=0.008)
def rain(p):
    back = ramp(p.y, (0, "#0d1626"), (0.5, "#1f2c44"), (0.75, "#3a3440"), (1, "#15161f"))
    tones = ["#ffb45a", "#ff6a4a", "#ffd99a", "#6fb7ff", "#ffe9c8", "#ff9a4a", "#7fe0c8", "#ff4f4f"]
    for _ in range(105):
        y = np.clip(p.rng.normal(0.58, 0.17), 0.08, 0.98)
        x, r = p.rng.uniform(-0.05, p.aspect + 0.05), p.rng.uniform(0.018, 0.060) * (0.6 + abs(y - 0.5))
        d = np.hypot(p.x - x, p.y - y)
        a = np.arctan2(p.y - y, p.x - x)
        d = d * (1 + 0.025 * np.cos(a * 7))
        disc = smooth(r, r * 0.93, d) * (0.62 + 0.38 * smooth(r * 0.55, r * 0.98, d))
        shine(back, c(tones[int(p.rng.integers(0, 8))]), disc * p.rng.uniform(0.06, 0.55))
    for k in range(8):
        x = p.aspect * (k + 0.5) / 8
        shine(back, c("#ffcf90"), np.exp(-((p.x - x - 0.02 * np.sin(k * 5)) / 0.018) ** 2) * smooth(0.66, 0.95, p.y) * 0.10)
    img = blur(p, back, 0.004) * 0.94
    haze = smooth(-0.4, 0.6, fbm(p.x * 2, p.y * 1.5, 5, 0.5, 3))
    img = mix(img, blur(p, back, 0.03) * 1.05 + c("#141c28"), haze * 0.45)
    drops = [(p.rng.uniform(0, p.aspect), p.rng.uniform(0, 1), 0.0016 + 0.0052 * p.rng.uniform(0, 1) ** 3) for _ in range(1500)]
    drops += [(p.rng.uniform(0, p.aspect), p.rng.uniform(0, 1), p.rng.uniform(0.008, 0.019)) for _ in range(95)]
    for _ in range(17):
        x, y0, y1 = p.rng.uniform(0, p.aspect), p.rng.uniform(-0.1, 0.3), p.rng.uniform(0.35, 1.0)
        path = x + (fbm(p.y[:, :1] * 6, p.y[:, :1] * 0 + x * 9, 3, 0.5, 5)) * 0.012
        trail = np.exp(-((p.x - path) / 0.0055) ** 2) * smooth(y0, y0 + 0.15, p.y) * (p.y < y1)
        clear = sample(p, back, p.x + (p.x - path) * 6, p.y)
        lay(img, clear * 0.9, np.clip(trail * 1.1, 0, 1) * 0.8)
        row = min(p.h - 1, int(y1 * p.h))
        drops.append((float(path[row, 0]), y1, p.rng.uniform(0.013, 0.020)))
        drops += [(float(path[min(p.h - 1, int(v * p.h)), 0]) + p.rng.normal(0, 0.002), v, p.rng.uniform(0.002, 0.005)) for v in p.rng.uniform(max(y0, 0), min(y1, 0.99), 14)]
    for cx, cy, r in drops:
        tall = 1.0 + 0.35 * (r > 0.007)
        i0, i1 = int((cy - r * 2) * p.h), int((cy + r * 2.4) * p.h) + 2
        j0, j1 = int((cx - r * 1.8) * p.h), int((cx + r * 1.8) * p.h) + 2
        i0, j0, i1, j1 = max(i0, 0), max(j0, 0), min(i1, p.h), min(j1, p.w)
        if i1 <= i0 or j1 <= j0:
            continue
        x, y = p.x[i0:i1, j0:j1], p.y[i0:i1, j0:j1]
        dx, dy = (x - cx) / r, (y - cy) / (r * tall)
        dx = dx * (1 + 0.16 * np.clip(-dy, 0, 1) * (tall > 1))
        d = np.hypot(dx, dy) * (1 + 0.06 * np.sin(np.arctan2(dy, dx) * 3 + cx * 50))
        u = np.clip(cx - dx * (0.10 + 0.05 * d * d), 0, p.aspect)
        v = np.clip(0.56 - dy * (0.34 + 0.12 * d * d), 0.02, 0.98)
        seen = sample(p, back, u, v) * 1.25
        seen = seen * (1 - 0.75 * smooth(0.55, 1.0, d))[..., None]
        seen += c("#cfe0f5") * (0.30 * smooth(0.35, 0.12, np.hypot(dx + 0.30, dy + 0.40)))[..., None]
        cover = np.clip((1 - d) * r / p.px + 0.5, 0, 1)[..., None]
        img[i0:i1, j0:j1] = img[i0:i1, j0:j1] * (1 - cover) + seen * cover
    return img * 1.15


@scene("silicon-wafer", vignette=0.3, contrast=1.06, saturation=1.0, bloom=0.3, grain=0.008)
def wafer(p):
    img = ramp(p.x / p.aspect * 0.6 + p.y * 0.4, (0, "#1a2028"), (0.5, "#2b333d"), (1, "#0d1014"))
    img *= (1 + fbm(p.x * 60, p.y * 3, 4, 0.6, 3) * 0.06)[..., None]
    for cx, cy, r, turn, seed in ((p.aspect * 0.90, 0.10, 0.46, 0.7, 3), (p.aspect * 0.46, 0.58, 0.64, 0.22, 5)):
        dx, dy = p.x - cx, (p.y - cy) * 1.16
        d = np.hypot(dx, dy)
        shadow = smooth(r * 1.10, r * 0.94, np.hypot(dx - 0.03, dy - 0.05))
        img *= (1 - 0.6 * shadow)[..., None]
        u, v = dx * np.cos(turn) + dy * np.sin(turn), -dx * np.sin(turn) + dy * np.cos(turn)
        size = 0.088
        a, b = u / size, v / (size * 0.78)
        i, j = np.floor(a), np.floor(b)
        fa, fb = a - i, b - j
        street = np.minimum(np.minimum(fa, 1 - fa), np.minimum(fb, 1 - fb) * 0.78)
        block = np.zeros_like(a)
        for k, (x0, y0, x1, y1) in enumerate(((0.06, 0.07, 0.46, 0.44), (0.50, 0.07, 0.94, 0.30), (0.50, 0.34, 0.70, 0.92), (0.74, 0.34, 0.94, 0.62), (0.74, 0.66, 0.94, 0.92), (0.06, 0.49, 0.46, 0.92))):
            block = np.where((fa > x0) & (fa < x1) & (fb > y0) & (fb < y1), k + 1, block)
        wires = np.where(block % 2 == 0, np.sin(fa * 2 * np.pi * (18 + 7 * block)), np.sin(fb * 2 * np.pi * (14 + 6 * block)))
        # The colour of a grating depends on the angle between light, wires and eye; the bands follow.
        order = (dx * 1.5 + dy * 1.9 + 0.32 * np.sin(np.arctan2(dy, dx) * 2 + 0.7) + d * 0.7 + hashed(block, 1, seed) * 0.34 + 0.05 * hashed(i, j, seed + 1)) * 1.45
        hue = order % 1
        spectrum = ramp(hue, (0, "#5a3fc0"), (0.16, "#2f78d9"), (0.32, "#28b5a5"), (0.48, "#8fcf4a"), (0.62, "#f0c040"), (0.78, "#ef6a3a"), (0.9, "#c93f8a"), (1, "#5a3fc0"))
        strength = (0.25 + 0.75 * smooth(-0.2, 0.5, np.sin(order * 2.3 + 1.0) + 0.25 * fbm(dx * 3, dy * 3, 3, 0.5, 9))) * (block > 0)
        metal = ramp(np.clip(0.5 + (dx - dy) * 0.9, 0, 1), (0, "#b9c2cb"), (0.45, "#6c7680"), (1, "#2a3038"))
        tone = metal * 0.55 + spectrum * (strength * (0.55 + 0.20 * wires))[..., None]
        tone = mix(tone, c("#cfd4d6") * (0.30 + 0.5 * smooth(0.4, -0.4, dx + dy))[..., None], smooth(0.028, 0.016, street))
        edge_die = np.hypot((i + 0.5) * size, (j + 0.5) * size * 0.78) > r * 0.93
        tone = np.where(edge_die[..., None], metal * 0.75 + spectrum * 0.08, tone)
        sweep = np.exp(-(((dx + dy * 0.6) - 0.10) / 0.10) ** 2)
        tone += c("#fff4e0") * (sweep * 0.22)[..., None]
        lay(img, tone, np.clip((r - d) / p.px + 0.5, 0, 1))
        ring = np.exp(-((d - r + 0.004) / 0.0032) ** 2)
        shine(img, c("#e9f0f5"), ring * (0.15 + 0.75 * smooth(0.3, -0.6, dx / r + dy / r)))
    near = smooth(0.62, 1.05, np.hypot((p.x - p.aspect * 0.45) / p.aspect * 1.35, p.y - 0.58))[..., None]
    return img * (1 - near) + blur(p, img, 0.006) * near


@scene("lotus-pond", vignette=0.28, contrast=1.06, saturation=1.0)
def lotus(p):
    img = ramp(np.clip(p.y * 0.7 + p.x * 0.15 + fbm(p.x * 2, p.y * 2, 4, 0.5, 3) * 0.15, 0, 1), (0, "#5f8187"), (0.35, "#2a4c50"), (1, "#0b2024"))
    sky = smooth(0.0, 0.6, fbm(p.x * 1.6, p.y * 2.6, 5, 0.5, 7) + 0.25 - p.y * 0.6)
    lay(img, c("#a9c0c6"), sky * 0.45)
    rip = np.sin((np.hypot(p.x - 1.12, p.y - 0.40) + fbm(p.x * 6, p.y * 6, 3, 0.5, 9) * 0.004) * 210) * np.exp(-((np.hypot(p.x - 1.12, p.y - 0.40) - 0.13) / 0.07) ** 2)
    shine(img, c("#cfe0e2"), np.maximum(rip, 0) * 0.10)
    pads = []
    for size, tries in ((0.150, 60), (0.105, 200), (0.070, 420), (0.042, 500), (0.022, 420)):
        for _ in range(tries):
            x, y = p.rng.uniform(-0.1, p.aspect + 0.1), p.rng.uniform(-0.1, 1.1)
            r = size * p.rng.uniform(0.82, 1.12)
            open_water = np.hypot((x - 1.02) / 1.45, y - 0.42) < 0.17
            crowd = 0.93 if size > 0.05 else 0.99
            if not open_water and all(np.hypot(x - a, y - b) > (r + s) * crowd for a, b, s in pads):
                pads.append((x, y, r))
    p.rng.shuffle(pads)
    for x, y, r in pads:
        reach = r * 1.35
        i0, i1 = max(0, int((y - reach) * p.h)), min(p.h, int((y + reach) * p.h) + 1)
        j0, j1 = max(0, int((x - reach) * p.h)), min(p.w, int((x + reach) * p.h) + 1)
        if i1 <= i0 or j1 <= j0:
            continue
        X, Y = p.x[i0:i1, j0:j1], p.y[i0:i1, j0:j1]
        part = img[i0:i1, j0:j1]
        turn, seed = p.rng.uniform(0, 6.28), int(p.rng.integers(0, 900))
        ca, sa = np.cos(turn), np.sin(turn)
        dx, dy = ((X - x) * ca + (Y - y) * sa) / r, (-(X - x) * sa + (Y - y) * ca) / r
        d, a = np.hypot(dx, dy), np.arctan2(dy, dx)
        rim = 0.97 + 0.020 * np.sin(a * 9 + seed) + 0.012 * np.sin(a * 23 + seed * 2)
        notch = np.abs(a) < (0.05 + 0.13 * d)
        inside = np.clip((rim - d) * r / p.px + 0.5, 0, 1) * (1 - smooth(0.0, 0.02, np.where(notch, 0.03, 0)) * (d > 0.06))
        sx, sy = (X - x - 0.010) / r, (Y - y - 0.014) / r
        part *= (1 - 0.55 * smooth(1.06, 0.88, np.hypot(sx, sy)))[..., None]
        ribs = np.abs((a * 11 / np.pi + 0.2 * np.sin(d * 6 + seed)) % 1 - 0.5)
        vein = smooth(0.10, 0.02, (0.5 - ribs) * (0.25 + d)) * (1 - smooth(0.8, 1.0, d) * 0.5)
        age = p.rng.uniform(0, 1)
        young, old = mix(c("#4d7f3a"), c("#86a94c"), age), mix(c("#2b5a34"), c("#a8a04a"), age ** 2)
        tone = mix(young, old, np.clip(d * 0.7 + fbm(dx * 2 + seed, dy * 2, 5, 0.55, 13) * 0.4, 0, 1))
        if age > 0.86:
            tone = mix(tone, c("#a8703a"), smooth(0.55, 1.0, d + fbm(dx * 3 + seed, dy * 3, 4, 0.6, 17) * 0.3) * 0.8)
        side = ((X - x) * -0.6 + (Y - y) * -0.8) / r
        cup = 1 + 0.20 * side + 0.20 * smooth(0.86, 0.99, d) * np.sign(side)
        tone = tone * (cup + fbm(dx * 9 + seed, dy * 9, 4, 0.6, 19) * 0.10)[..., None]
        tone = mix(tone, c("#b5cf84"), vein * 0.35)
        gloss = smooth(0.1, 0.6, fbm(X * 3 + seed * 0.01, Y * 3, 3, 0.5, 23)) * 0.20
        tone = mix(tone, c("#c9dcdc"), gloss)
        lay(part, tone, inside)
        if r > 0.05 and p.rng.uniform() < 0.7:
            for _ in range(int(p.rng.integers(1, 5))):
                qa, qd, q = p.rng.uniform(0, 6.28), p.rng.uniform(0.1, 0.75), p.rng.uniform(0.025, 0.075)
                ex, ey = dx - qd * np.cos(qa), dy - qd * np.sin(qa)
                e = np.hypot(ex, ey) / q
                lay(part, mix(tone * 1.05, c("#eef6f4"), smooth(0.3, 1.0, e) * 0.45), smooth(1.0, 0.85, e) * 0.8)
                shine(part, c("#ffffff"), smooth(0.35, 0.1, np.hypot(ex / q + 0.3, ey / q + 0.3)) * 0.9)
    for fx, y, r in ((0.335, 0.36, 0.105), (0.735, 0.70, 0.088), (0.575, 0.16, 0.040)):
        x = fx * p.aspect
        img *= (1 - 0.5 * smooth(1.25, 0.6, np.hypot(p.x - x - 0.02, p.y - y - 0.03) / r))[..., None]
        for ring, (count, length, wide, tone0, tone1) in enumerate(((11, 1.0, 0.30, "#e58fae", "#f7d5de"), (9, 0.80, 0.30, "#e27fa4", "#f9dfe5"), (8, 0.58, 0.27, "#df7a9f", "#fbe9ec"), (6, 0.36, 0.22, "#e592ae", "#fdf2f1"))):
            for k in range(count):
                a = 2 * np.pi * (k + 0.5 * (ring % 2)) / count + p.rng.normal(0, 0.06)
                reach = r * length * p.rng.uniform(0.93, 1.05)
                u = ((p.x - x) * np.cos(a) + (p.y - y) * np.sin(a)) / reach
                v = (-(p.x - x) * np.sin(a) + (p.y - y) * np.cos(a)) / reach
                half = wide * np.sqrt(np.clip(u * 1.25, 0, 1)) * np.sqrt(np.clip(1 - np.clip((u - 0.45) / 0.55, 0, 1) ** 1.7, 0, 1)) * 1.05
                petal = np.clip((half - np.abs(v)) * reach / p.px + 0.5, 0, 1) * (u > 0) * (u < 1.02)
                if not petal.any():
                    continue
                streak = 0.06 * np.sin(v / np.maximum(half, 0.02) * 16)
                lit = 0.80 + 0.22 * smooth(-1, 1, v / np.maximum(half, 0.02) * np.sign(np.cos(a) + 0.3)) - 0.25 * smooth(0.35, 0.0, u)
                tone = mix(c(tone1), c(tone0), np.clip(smooth(0.35, 1.0, u) + streak, 0, 1)) * lit[..., None]
                edge = smooth(0.75, 1.0, np.abs(v) / np.maximum(half, 0.02))
                img *= (1 - 0.16 * smooth(0.05, -0.02, np.abs(v) - half - 0.02) * (u > 0.1) * (u < 1.04) * (1 - petal))[..., None]
                lay(img, tone * (1 - 0.10 * edge)[..., None], petal)
        core = np.hypot(p.x - x, p.y - y) / (r * 0.20)
        f1 = worley((p.x - x) / r * 14, (p.y - y) / r * 14, 31)
        threads = smooth(2.0, 1.0, core + fbm((p.x - x) / r * 9, (p.y - y) / r * 9, 3, 0.6, 37) * 0.5)
        lay(img, c("#f0c24a") * (0.65 + 0.6 * (1 - f1[0]))[..., None], threads)
        lay(img, mix(c("#a9b84a"), c("#d6d470"), 1 - core) * (1 - 0.35 * (f1[0] < 0.22))[..., None], smooth(1.0, 0.9, core))
    return img * (c("#fff3dc") * 1.2)


@scene("drying-trays", vignette=0.22, contrast=1.06, saturation=1.0)
def drying_trays(p):
    slab = worley(p.x * 2.6 + fbm(p.x * 3, p.y * 3, 3, 0.5, 1) * 0.06, p.y * 2.6, 3, 0.75)
    img = mix(c("#8d857a"), c("#b8ae9f"), slab[2]) * (1 + fbm(p.x * 22, p.y * 22, 6, 0.65, 5) * 0.22)[..., None]
    img *= (1 - 0.55 * smooth(0.045, 0.01, slab[1] - slab[0]))[..., None]
    kinds = {
        "corn": (52, ("#d9941f", "#f3bf3f", "#ffd86b"), 0.5), "chilli": (30, ("#7d1612", "#b3231a", "#d8402a"), 0.9),
        "persimmon": (11, ("#c9541a", "#e87a24", "#f7a040"), 0.35), "soy": (70, ("#b59a63", "#d6c08a", "#e9dab0"), 0.6),
        "tea": (46, ("#33401f", "#56672e", "#7d8a46"), 1.0), "date": (24, ("#5c1714", "#8a2a1c", "#b04a30"), 0.5), "chrysanthemum": (15, ("#d8b53a", "#f2dc6a", "#fff2b0"), 0.8)}
    order = ["corn", "chilli", "persimmon", "soy", "date", "tea", "chrysanthemum"]
    r = 0.205
    for j in range(-1, 4):
        for i in range(-1, 5):
            x = (i + 0.5 * (j % 2)) * 0.442 + p.rng.uniform(-0.012, 0.012) - 0.02
            y = j * 0.385 + 0.06 + p.rng.uniform(-0.012, 0.012)
            kind = order[(i * 3 + j * 2) % 7]
            size, tones, rough = kinds[kind]
            i0, i1 = max(0, int((y - 0.27) * p.h)), min(p.h, int((y + 0.28) * p.h))
            j0, j1 = max(0, int((x - 0.27) * p.h)), min(p.w, int((x + 0.28) * p.h))
            if i1 <= i0 or j1 <= j0:
                continue
            X, Y = p.x[i0:i1, j0:j1] - x, p.y[i0:i1, j0:j1] - y
            part = img[i0:i1, j0:j1]
            rr = r * p.rng.uniform(0.95, 1.03)
            d, a = np.hypot(X, Y) / rr, np.arctan2(Y, X)
            part *= (1 - 0.62 * smooth(1.10, 0.92, np.hypot(X - 0.018, Y - 0.022) / rr))[..., None]
            weave = np.sin((X + Y) * 300) * np.sin((X - Y) * 300)
            cane = c("#b58f58") * (0.85 + 0.2 * weave + fbm(X * 30, Y * 30, 3, 0.6, 7) * 0.12)[..., None]
            lay(part, cane, np.clip((1 - d) * rr / p.px, 0, 1))
            seed = int(p.rng.integers(0, 500))
            stretch = 2.6 if kind in ("chilli", "tea") else 1.0
            turn = perlin(X * 16 + seed, Y * 16, 9) * 4.0 if stretch > 1 else 0
            u, v = X * np.cos(turn) - Y * np.sin(turn), X * np.sin(turn) + Y * np.cos(turn)
            tone = np.zeros(X.shape + (3,), F)
            for layer in range(2):
                f1, _, tag, ox, oy = worley(u * size / stretch + seed + layer * 7.3, v * size + layer * 3.1, 11 + layer, 0.9)
                bead = np.sqrt(np.clip(1 - (f1 / 0.60) ** 2, 0, 1))
                lit = 0.35 + 0.60 * bead + 0.55 * np.clip((-ox - oy) * 0.9, -0.6, 0.6) * bead
                colour = ramp(np.clip(tag * 0.9 + (layer - 0.5) * 0.15 + 0.05, 0, 1), (0, tones[0]), (0.55, tones[1]), (1, tones[2]))
                if kind == "chrysanthemum":
                    petals = 0.75 + 0.25 * np.cos(np.arctan2(oy, ox) * 12 + tag * 9)
                    colour = mix(colour * petals[..., None], c("#c07f1f"), smooth(0.16, 0.08, f1))
                if kind == "persimmon":
                    colour = mix(colour, c("#6f7a3a"), smooth(0.13, 0.09, f1 * (1 + 0.3 * np.cos(np.arctan2(oy, ox) * 4))))
                shape = smooth(0.60, 0.55, f1 + fbm(u * 30, v * 30, 2, 0.6, 13) * 0.04 * rough)
                lay(tone, colour * lit[..., None] * (1 + fbm(X * 60, Y * 60, 3, 0.6, 17) * 0.14)[..., None], shape if layer else np.ones_like(shape))
                spec = smooth(0.22, 0.05, np.hypot(ox + 0.16, oy + 0.16)) * bead
                shine(tone, c("#ffffff"), spec * (0.22 if kind in ("chilli", "date", "persimmon") else 0.08) * shape)
            pile = 0.90 + 0.03 * fbm(np.cos(a) * 2 + seed, np.sin(a) * 2, 3, 0.5, 19)
            mound = 1 - 0.25 * smooth(0.3, 0.95, d) + 0.18 * (-(X + Y) / rr)
            lay(part, tone * mound[..., None], smooth(pile, pile - 0.035, d + fbm(X * 40, Y * 40, 3, 0.6, 21) * 0.02))
            hoop = np.abs(d - 0.97)
            binding = 0.8 + 0.3 * (np.sin(a * 90) > 0.1)
            lay(part, mix(c("#6f4d28"), c("#d6b27a"), np.clip(0.5 - (np.cos(a) + np.sin(a)) * 0.35 * np.sign(d - 0.97), 0, 1)) * binding[..., None],
                smooth(0.036, 0.029, hoop))
    return img * (c("#ffe9c8") * 1.22)


@scene("indigo-cloth", vignette=0.3, contrast=1.06, saturation=0.98, grain=0.008)
def indigo(p):
    img = ramp(p.x / p.aspect, (0, "#cfc4b0"), (0.5, "#f0e8d6"), (1, "#bfb29d"))
    shine(img, c("#fff2d0"), glow(p, p.aspect * 0.55, 0.25, 0.6, 2) * 0.4)
    ground = smooth(0.86, 0.90, p.y)
    lay(img, c("#8d8064") * (1 + fbm(p.x * 20, p.y * 60, 4, 0.6, 4) * 0.25)[..., None], ground)
    img = blur(p, img, 0.01)
    lines = [(0.02, 0.235, 0.66, 5, 0.55), (0.155, 0.30, 0.74, 1, 0.72), (0.345, 0.315, 0.80, 2, 0.86), (0.545, 0.29, 0.76, 3, 1.0), (0.73, 0.33, 0.83, 4, 1.0), (0.93, 0.22, 0.78, 6, 1.0)]
    for fx, wide, low, kind, near in lines:
        x0 = fx * p.aspect - 0.06
        sway = 0.018 * np.sin(p.y * 4 + kind * 1.7) * p.y + 0.02 * p.y * p.y * np.sin(kind)
        fold_x = (p.x - x0 - sway) / wide
        depth = fbm(fold_x * 3.2 + kind * 5, p.y * 0.55 + kind, 3, 0.45, 11 + kind)
        ahead = fbm(fold_x * 3.2 + 0.06 + kind * 5, p.y * 0.55 + kind, 3, 0.45, 11 + kind)
        slope = (ahead - depth) / 0.06
        u, v = fold_x * wide * 7 + depth * 0.9, p.y * 7
        bottom = low + 0.012 * depth + 0.02 * np.sin(fold_x * 3 + kind)
        inside = smooth(0, 0.006, fold_x) * smooth(1, 0.994, fold_x) * np.clip((bottom - p.y) / p.px / 2, 0, 1)
        bleed = fbm(u * 6, v * 6, 5, 0.6, 31 + kind)
        if kind in (1, 4):
            cu, cv = u * 0.85 - np.floor(u * 0.85) - 0.5, v * 0.85 - np.floor(v * 0.85) - 0.5
            r, a = np.hypot(cu, cv), np.arctan2(cv, cu)
            white = smooth(0.05, -0.05, np.abs(np.sin(r * 23 + bleed * 0.7)) - 0.42) * smooth(0.47, 0.38, r) * (0.6 + 0.4 * np.cos(a * 12 + bleed))
        elif kind in (2, 6):
            white = smooth(0.15, 0.55, np.sin(u * 5 + 1.1 * np.sin(v * 2.6) + bleed * 0.9)) * 0.95
        elif kind == 3:
            f1 = worley(u * 2.2, v * 2.2, 51, 0.2)
            white = smooth(0.07, 0.02, np.abs(f1[0] - 0.24) + bleed * 0.03) + smooth(0.08, 0.04, f1[0] + bleed * 0.03)
        else:
            white = smooth(-0.1, 0.5, fbm(u * 0.8, v * 1.6, 5, 0.55, 61) + 0.1)
        dye = mix(c("#14294f"), c("#2f5590"), np.clip(0.45 + bleed * 0.35 + fbm(u * 0.6, v * 0.4, 3, 0.5, 71) * 0.4, 0, 1))
        cloth = mix(dye, c("#e9e6da"), np.clip(white, 0, 1) * 0.93)
        thread = np.sin(p.x * 2600) * 0.02 + np.sin(p.y * 2600) * 0.02 + fbm(p.x * 170, p.y * 170, 2, 0.6, 81) * 0.06
        light = np.clip(0.74 - slope * 0.16 + depth * 0.28, 0.16, 1.5)
        through = smooth(0.2, -0.6, depth) * 0.15 + glow(p, p.aspect * 0.55, 0.25, 0.5, 2) * 0.18
        cloth = cloth * (light + thread + through)[..., None] * c("#fff4e2") * 1.15
        cloth = mix(cloth, c("#e2dccb"), (1 - near) * 0.55)
        cast = np.roll(blur(p, inside, 0.012), int(0.02 * p.h), 1)
        img *= (1 - 0.30 * cast * near)[..., None]
        lay(img, cloth, inside)
        hem = smooth(0.006, 0.0, np.abs(bottom - p.y - 0.008)) * inside
        img *= (1 - 0.25 * hem)[..., None]
    bar = Pen(p)
    bar.line([(-0.1, 0.030), (p.aspect + 0.1, 0.022)], 0.020)
    m = bar.mask()
    cane = mix(c("#6f5a30"), c("#c9ae6a"), smooth(0.040, 0.016, p.y)) * (1 - 0.35 * smooth(0.004, 0.0, np.abs(((p.x * 1.7) % 1) - 0.5) * 0.6))[..., None]
    lay(img, cane, m)
    return img


@scene("lanterns", 1067, 1600, vignette=0.32, contrast=1.06, saturation=1.02, bloom=0.6, bloom_at=0.55, grain=0.009)
def lanterns(p):
    img = ramp(p.y, (0, "#0d1730"), (0.5, "#1c2748"), (1, "#2a2233"))
    for _ in range(46):
        x, y, r = p.rng.uniform(0, p.aspect), p.rng.uniform(0.45, 1), p.rng.uniform(0.010, 0.026)
        d = np.hypot(p.x - x, p.y - y)
        shine(img, c(["#ff9a4a", "#ffcf8a", "#ff6a4a"][int(p.rng.integers(0, 3))]), smooth(r, r * 0.9, d) * p.rng.uniform(0.08, 0.40))
    roof = 0.80 - 0.09 * (p.x[0] / p.aspect) - 0.07 * smooth(0.42, 0.0, p.x[0]) ** 2 * 1.4
    tiles = (np.sin(p.x[0] * 190) > 0) * 0.004
    lay(img, c("#0d0e18") * (1 + 0.5 * (np.sin(p.x * 190) > 0))[..., None], np.clip((p.y - roof[None] + tiles[None]) / p.px, 0, 1) * smooth(roof[None] + 0.10, roof[None] + 0.09, p.y))
    wall = np.clip((p.y - roof[None] - 0.095) / p.px, 0, 1)
    lay(img, c("#2a1c1c") * (1 + fbm(p.x * 9, p.y * 9, 5, 0.6, 3) * 0.3)[..., None], wall)
    lattice = Pen(p)
    for k in range(4):
        wx = 0.06 + 0.165 * k
        lattice.box(wx, 0.915, wx + 0.125, 1.02)
    glass = lattice.mask()
    bars = np.maximum(smooth(0.16, 0.10, np.abs(((p.x * 40) % 1) - 0.5)), smooth(0.16, 0.10, np.abs(((p.y * 40) % 1) - 0.5)))
    lay(img, c("#ffb868") * 0.85 * (1 - 0.85 * bars)[..., None], glass)
    img = blur(p, img, 0.004)
    rows = []
    for line in range(7):
        t = line / 6
        y0, sag, size = 0.10 + 0.115 * line * (0.75 + 0.35 * t), 0.05 + 0.03 * t, 0.018 + 0.034 * t ** 1.3
        slope = 0.10 * (1 if line % 2 else -1)
        count = int(9 - 4.2 * t)
        pts = []
        for k in range(count + 1):
            u = (k + 0.5 * (line % 2)) / count
            pts.append((u * p.aspect * 1.15 - 0.05, y0 + sag * 4 * u * (1 - u) + slope * (u - 0.5)))
        rows.append((t, size, pts, y0, sag, slope))
    for t, size, pts, y0, sag, slope in rows:
        wire = Pen(p)
        wire.line([(u * p.aspect * 1.15 - 0.05, y0 + sag * 4 * u * (1 - u) + slope * (u - 0.5)) for u in np.linspace(-0.05, 1.05, 40)], 0.0012 + 0.001 * t)
        layer = p.blank()
        cover = wire.mask() * 0.8
        lay(layer, c("#0c0d14"), cover)
        for k, (x, y) in enumerate(pts):
            y = y + size * 1.25
            swing = p.rng.normal(0, 0.05)
            dx, dy = ((p.x - x) - (p.y - y) * swing) / (size * 1.18), (p.y - y) / size
            d = np.hypot(dx, dy)
            inside = np.clip((1 - d) * size / p.px + 0.5, 0, 1) * (np.abs(dy) < 0.90)
            nz = np.sqrt(np.clip(1 - d * d, 0, 1))
            width = np.sqrt(np.clip(1 - dy * dy, 0.03, 1))
            longitude = np.arcsin(np.clip(dx / width, -1, 1))
            rib = smooth(0.10, 0.02, np.abs(((longitude * 9 / np.pi) % 1) - 0.5))
            flame = np.exp(-((dx * 0.9) ** 2 + ((dy - 0.25) * 0.9) ** 2) * 1.9)
            warm = (k + int(t * 6)) % 4 == 0
            skin = mix(c("#8a1410"), c("#ff5a24"), flame) if not warm else mix(c("#b0641a"), c("#ffc25a"), flame)
            tone = skin * (0.42 + 1.15 * flame + 0.25 * nz)[..., None] + c("#ffd890") * (flame ** 3 * 0.9)[..., None]
            tone = tone * (1 - 0.38 * rib)[..., None]
            lay(layer, tone, inside)
            cover = np.maximum(cover, inside)
            fit = Pen(p)
            for s in (-1, 1):
                fit.box(x - size * 0.42 + s * swing * size, y + s * size * 0.90 - size * 0.07, x + size * 0.42 + s * swing * size, y + s * size * 0.90 + size * 0.07)
            fit.line([(x, y - size * 1.3), (x, y - size * 0.9)], 0.0014)
            m = fit.mask()
            lay(layer, c("#c98a2f") * 0.7, m)
            cover = np.maximum(cover, m)
            tassel = Pen(p)
            for q in range(9):
                bx = x + (q - 4) * size * 0.035 + swing * size
                tassel.line([(x + swing * size, y + size * 0.98), (bx + p.rng.normal(0, 0.002), y + size * 1.75)], max(0.0009, size * 0.03))
            m = tassel.mask()
            lay(layer, c("#a8201a") * 0.9, m)
            cover = np.maximum(cover, m)
            shine(img, c("#ff6a2a"), glow(p, x, y, size * 1.5, 3.2) * 0.07)
        soft = 0.0055 * (1 - t) ** 1.5
        premult = blur(p, layer * cover[..., None], soft)
        cover = blur(p, cover, soft)
        img = img * (1 - cover)[..., None] + premult
    return img
