#!/usr/bin/env bash
# Two nodes on one database behind nginx: ROUNDS (50 unless given) publications with Redis, without it and with it again. Each has to stand
# on the other node, which is the published program, within 50 ms with Redis and within 1 s without, and in every answer of the proxy. Needs redis-server and nginx.
set -euo pipefail
cd "$(dirname "$0")/../.."

published=$(mktemp -d)
trap 'rm -rf "$published"' EXIT
dotnet publish src/Portal.Web -c Release -o "$published" --nologo -v quiet
dotnet build tests/Portal.Web.Tests -c Release --nologo -v quiet
PORTAL_NODES_PUBLISHED="$published" PORTAL_NODES_ROUNDS="${1:-50}" PORTAL_NODES_TIMED=1 tests/Portal.Web.Tests/bin/Release/net10.0/Portal.Web.Tests \
  -noColor -showLiveOutput -class Portal.Web.Tests.Faults.Nodes.SeveralNodesTests
