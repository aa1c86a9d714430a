#!/usr/bin/env python3
"""Makes the demo's pictures: nothing is photographed, nothing is downloaded, every run gives the same pictures.

    apt-get install python3-numpy python3-pil
    /usr/bin/python3 generate.py                 # all of them, about ten minutes
    /usr/bin/python3 generate.py NAME...         # some of them
    /usr/bin/python3 generate.py --proof DIR ... # small and quick, to look at
"""
import pathlib
import sys
import time

sys.dont_write_bytecode = True

import darkroom
import close  # noqa: F401  (each module registers its scenes)
import land  # noqa: F401
import sea  # noqa: F401
import town  # noqa: F401


def main(names):
    here, scale = pathlib.Path(__file__).parent, 1.5
    if names[:1] == ["--proof"]:
        here, scale, names = pathlib.Path(names[1]), 0.45, names[2:]
    for name in names or sorted(darkroom.SCENES):
        start = time.monotonic()
        expose, width, height, grade = darkroom.SCENES[name]
        if scale < 1:
            target = width // 2, height // 2
        else:
            target = width, height
        plate = darkroom.Plate(name, width, height, scale)
        picture = darkroom.develop(plate, expose(plate), *target, **grade)
        data = darkroom.jpeg(picture)
        (here / f"{name}.jpg").write_bytes(data)
        print(f"{name}.jpg {target[0]}x{target[1]} {len(data) // 1000} kB {time.monotonic() - start:.0f} s", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
