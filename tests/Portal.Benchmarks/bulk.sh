#!/usr/bin/env bash
# Withdraws 500 stories at once, in a server that readers ask 500 times a second, and prints what that takes and what readers feel of it.
#
#   tests/Portal.Benchmarks/bulk.sh ARCHIVE [ROUNDS]   ARCHIVE: a data folder of "bench generate", of which a copy is made (4 rounds)
#
# Needs two cores: one for the server, one for readers. Rounds with and without the act take turns.
set -euo pipefail
cd "$(dirname "$0")/../.."
archive=${1:?usage: tests/Portal.Benchmarks/bulk.sh ARCHIVE [ROUNDS]}

# Building an index of the whole archive is other work.
export Search__StartSeconds=86400
dotnet build tests/Portal.Benchmarks -c Release -v quiet --nologo
work=$(mktemp -d -p "${TMPDIR:-/var/tmp}")
trap 'rm -rf "$work"' EXIT
mkdir "$work/data"
cp --reflink=auto "$archive/portal.db" "$work/data/"
cp -r "$archive/media" "$work/data/"
taskset -c 0 tests/Portal.Benchmarks/bin/Release/net10.0/Portal.Benchmarks bulk "$work" "$work/data" "${2:-4}"
