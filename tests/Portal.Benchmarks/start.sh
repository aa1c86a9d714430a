#!/bin/sh
# Publishes the portal and measures how long a start takes to its first page, on a data folder such as that of `bench generate`.
# Usage: tests/Portal.Benchmarks/start.sh DATA [RUNS]
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
published=$(mktemp -d)
trap 'rm -rf "$published"' EXIT
dotnet publish "$root/src/Portal.Web" -c Release -o "$published" -v q --nologo
dotnet run -c Release --project "$root/tests/Portal.Benchmarks" -- start "$published" "$@"
