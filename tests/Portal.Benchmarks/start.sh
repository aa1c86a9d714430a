#!/bin/sh
# Publishes the portal and measures how long a start takes to its first page, beside that of a bare application (tests/Portal.Bare), on a data folder
# such as that of `bench generate`.
# Usage: tests/Portal.Benchmarks/start.sh DATA [RUNS]
set -eu
data=${1:?usage: tests/Portal.Benchmarks/start.sh DATA [RUNS]}
root=$(cd "$(dirname "$0")/../.." && pwd)
published=$(mktemp -d)
trap 'rm -rf "$published"' EXIT
dotnet publish "$root/src/Portal.Web" -c Release -o "$published/app" -v q --nologo
dotnet publish "$root/tests/Portal.Bare" -c Release -o "$published/bare" -v q --nologo
dotnet run -c Release --project "$root/tests/Portal.Benchmarks" -- start "$published/app" "$data" "${2:-7}" "$published/bare"
