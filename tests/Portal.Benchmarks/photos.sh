#!/usr/bin/env bash
# Takes a 24-megapixel JPEG in and makes all of its renditions, as the portal does and by Debian's vipsthumbnail, in alternation on one core:
#
#   tests/Portal.Benchmarks/photos.sh [ROUNDS]      (5 unless given; medians are printed)
#
# vipsthumbnail makes the same formats, sizes, qualities and efforts twice over: each file from the photo, which is how it is used, and from one
# picture of 1920 pixels that was decoded once, which is the cheapest that can be done with it.
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-5}

need() { # file, Debian package
  [ -e "$1" ] && return
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    echo "Installing $2 ..."
    [ -n "${updated:-}" ] || { apt-get update -qq; updated=yes; }
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >/dev/null
  else
    echo "Missing: $2. On Debian this script installs it as root."
    exit 1
  fi
}
need /usr/bin/vipsthumbnail libvips-tools
need /usr/bin/time time
need /usr/bin/taskset util-linux

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet build tests/Portal.Benchmarks -c Release -v quiet --nologo
bench=tests/Portal.Benchmarks/bin/Release/net10.0/Portal.Benchmarks
core=$(($(nproc) - 1))
"$bench" renditions make "$work/photo.jpg"

one() { taskset -c "$core" "$bench" renditions run "$work/photo.jpg" "$1"; }

# What there is to make: name, width, height.
one "$work/first" >/dev/null
for file in "$work"/first/portal/renditions/*/*; do
  echo "$(basename "$file" | cut -c66-) $(vipsheader -f width "$file") $(vipsheader -f height "$file")"
done | sort >"$work/set"

cat >"$work/vips.sh" <<'END'
export VIPS_CONCURRENCY=1
source=$1 out=$2 set=$3 way=$4
if [ "$way" = once ]; then
  vipsthumbnail "$source" --size 1920 -o "$out/base.v"
  source=$out/base.v
fi
while read -r name width height; do
  case $name in
    *.jpg) options='[Q=80,optimize_coding,interlace,strip]' ;;
    *.webp) options='[Q=75,effort=4,strip]' ;;
    *.avif) options='[Q=50,effort=3,compression=av1,bitdepth=8,strip]' ;;
  esac
  case $name in
    *x*) vipsthumbnail "$source" --size "${width}x$height" --smartcrop centre -o "$out/$name$options" ;;
    *) vipsthumbnail "$source" --size "${width}x$height!" -o "$out/$name$options" ;;
  esac
done <"$set"
END

theirs() { # each or once; prints seconds, processor seconds, peak kB
  rm -rf "$work/vips"
  mkdir "$work/vips"
  /usr/bin/time -f '%e %U %S %M' -o "$work/time" taskset -c "$core" bash "$work/vips.sh" "$work/photo.jpg" "$work/vips" "$work/set" "$1"
  awk -v way="$1" '{ printf "vips way=%s all=%.2f all_cpu=%.2f peak_mb=%d\n", way, $1, $2 + $3, $4 / 1024 }' "$work/time"
}

for ((round = 1; round <= rounds; round++)); do
  rm -rf "$work/out"
  { one "$work/out"; theirs each; theirs once; } | tee -a "$work/figures"
done

median() { # lines that begin so, field
  sed -n "s/^$1.* $2=\([0-9.]*\).*/\1/p" "$work/figures" | sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'
}

echo
echo "$(date -u +%F), $(lscpu | sed -n 's/^Model name: *//p' | head -1), one core, $(vips --version), $(git rev-parse --short HEAD);" \
  "$(stat -c %s "$work/photo.jpg" | numfmt --grouping) bytes of $(vipsheader -f width "$work/photo.jpg") x $(vipsheader -f height "$work/photo.jpg"), medians of $rounds rounds"
echo
echo "| $(wc -l <"$work/set") renditions | seconds | processor seconds | Portal to it | peak, MB |"
echo "|---|---:|---:|---:|---:|"
portal=$(median photos all_cpu)
echo "| Portal, until JPEG and WebP can be seen | $(median photos ready) | $(median photos ready_cpu) | | |"
echo "| Portal, all | $(median photos all) | $portal | | $(median photos peak_mb) above rest |"
for way in each once; do
  theirs=$(median "vips way=$way" all_cpu)
  echo "| vipsthumbnail, $way | $(median "vips way=$way" all) | $theirs | $(awk "BEGIN { printf \"%.2f\", $portal / $theirs }") | $(median "vips way=$way" peak_mb) |"
done
hash=$(basename "$(ls "$work"/out/portal/renditions/*/* | head -1)" | cut -c1-64)
echo
echo "| rendition | size | bytes | by vipsthumbnail |"
echo "|---|---|---:|---:|"
while read -r name width height; do
  echo "| $name | ${width} x $height | $(stat -c %s "$work"/out/portal/renditions/*/"$hash-$name" | numfmt --grouping) | $(stat -c %s "$work/vips/$name" | numfmt --grouping) |"
done < <(sort -t. -k2 -k1,1V "$work/set")
