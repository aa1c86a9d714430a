#!/usr/bin/env bash
# Takes the SQLite database away from a server under 1,000 requests a second for SECONDS (60 unless given), twice: once every byte of the
# file is overwritten in place, so that connections that are open fail too, and once the file is moved out of its folder. Kept pages have
# to be served all the time, others answer 503 with Retry-After, and when the file is back everything has to heal without a restart.
set -euo pipefail
cd "$(dirname "$0")/../.."

dotnet build tests/Portal.Web.Tests -c Release --nologo -v quiet
PORTAL_AWAY_SECONDS="${1:-60}" PORTAL_AWAY_RATE="${RATE:-1000}" tests/Portal.Web.Tests/bin/Release/net10.0/Portal.Web.Tests \
  -noColor -showLiveOutput -class Portal.Web.Tests.Faults.DatabaseAwayTests
