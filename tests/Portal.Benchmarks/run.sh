#!/usr/bin/env bash
# Measures the portal as an operator would run it, beside nginx that serves the very same bytes from files, and prints one set of tables.
#
#   tests/Portal.Benchmarks/run.sh [--rounds N] [--seconds N] [--data FOLDER] [--out FILE] [--quick]   (3 rounds of 4 seconds)
#   tests/Portal.Benchmarks/run.sh --stories [BenchmarkDotNet options]      Markdown rendering, cleaning, conversion
#
# Needs two cores that nobody else uses: one for the servers, one for who asks them. FOLDER (/tmp/portal-bench unless given) keeps the
# generated archives 1k and 1m from one run to the next; the large one takes some 10 GB. --quick is one short round on the small archive, to see that
# all of it works.
set -euo pipefail
cd "$(dirname "$0")/../.."

rounds=3 seconds=4 data=/tmp/portal-bench out= quick=
while [ $# -gt 0 ]; do
  case $1 in
    --rounds) rounds=$2; shift 2 ;;
    --seconds) seconds=$2; shift 2 ;;
    --data) data=$(mkdir -p "$2" && cd "$2" && pwd); shift 2 ;;
    --out) out=$2; shift 2 ;;
    --quick) quick=yes; rounds=1; seconds=1; shift ;;
    --stories)
      shift
      exec dotnet run -c Release --project tests/Portal.Benchmarks -- --filter '*' "$@" ;;
    *) sed -n '2,/^set/s/^# \{0,1\}//p' "$0"; exit 2 ;;
  esac
done

need() { # file, Debian package
  [ -e "$1" ] && return
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    echo "Installing $2 ..."
    [ -n "${updated:-}" ] || { apt-get update -qq; updated=yes; }
    # nginx is run by this script alone, not as a service.
    RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >/dev/null
  else
    echo "Missing: $2. Install wrk, nginx with its static Brotli module and taskset (util-linux); on Debian this script does so as root."
    exit 1
  fi
}
need /usr/bin/wrk wrk
need /usr/sbin/nginx nginx-light
need /usr/lib/nginx/modules/ngx_http_brotli_static_module.so libnginx-mod-http-brotli-static
need /usr/bin/taskset util-linux
[ "$(nproc)" -ge 2 ] || { echo "Two cores are needed."; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet publish src/Portal.Web -c Release -o "$work/app" -v quiet --nologo
dotnet build tests/Portal.Benchmarks -c Release -v quiet --nologo
bench=tests/Portal.Benchmarks/bin/Release/net10.0/Portal.Benchmarks

generate() { # folder, articles, days
  [ -e "$data/$1/portal.db" ] && return
  echo "Generating $2 articles in $data/$1 ..."
  "$work/app/Portal.Web" bench generate --articles "$2" --days "$3" --Portal:DataFolder="$data/$1" --Site:BaseUrl=https://news.example
}
generate 1k 1000 30
large=1k
if [ -z "$quick" ]; then
  generate 1m 1000000 3652
  large=1m
fi

taskset -c 1 "$bench" speed "$work" "$work/app" "$data/$large" "$rounds" "$seconds"
taskset -c 0 "$bench" visible "$work" "$data/$large" $([ -z "$quick" ] || echo 20) | tee "$work/visible.txt"
taskset -c 0 "$bench" start "$work/app" "$data/$large" | tee "$work/start.txt"
[ -n "$quick" ] || taskset -c 0 "$bench" growth "$data" | tee "$work/growth.txt"

value() { sed -n "s/.*[ =]$1=\([0-9.]*\).*/\1/p" "$2"; } # name, file

report() {
  echo "$(date -u +%F), $(lscpu | sed -n 's/^Model name: *//p' | head -1), $(nproc) cores, $(awk '/MemTotal/ { printf "%.0f GB", $2 / 1048576 }' /proc/meminfo)," \
    "Linux $(uname -r), .NET $(dotnet --version), $(nginx -v 2>&1 | sed 's/.*: //'), $(git rev-parse --short HEAD)"
  echo
  cat "$work/speed.md"
  echo
  cat "$work/visible.md"
  echo
  echo "### Start"
  echo
  echo "| from the start of the process to the first page, median of $(value runs "$work/start.txt") | milliseconds |"
  echo "|---|---:|"
  echo "| archive $large | $(value p50 "$work/start.txt") |"
  if [ -z "$quick" ]; then
    echo
    echo "### Pages that are not stored, milliseconds"
    echo
    echo "| page | p50, 1,000 articles | p50, 1,000,000 | ratio | p99, 1,000 | p99, 1,000,000 | ratio | processor p50, 1,000,000 |"
    echo "|---|---:|---:|---:|---:|---:|---:|---:|"
    sed -n 's/^growth page="\([^"]*\)" p50_1k=\([^ ]*\) p50_1m=\([^ ]*\) p99_1k=\([^ ]*\) p99_1m=\([^ ]*\) cpu_p50_1k=[^ ]* cpu_p50_1m=\([^ ]*\).*/\1|\2|\3|\4|\5|\6/p' "$work/growth.txt" \
      | awk -F'|' '{ printf "| %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |\n", $1, $2, $3, $3 / $2, $4, $5, $5 / $4, $6 }'
  fi
}
report >"$work/report.md"
[ -z "$out" ] || cp "$work/report.md" "$out"
cat "$work/report.md"
