#!/usr/bin/env bash
# Kills a loop of imports with --publish at random moments (SIGKILL), N times (50 unless given), and checks after each restart that every
# article is fully there or not at all, and that the database passes its integrity check.
set -euo pipefail
cd "$(dirname "$0")/../.."

dotnet build tests/Portal.Web.Tests --nologo -v quiet
PORTAL_TEST_KILLS="${1:-50}" tests/Portal.Web.Tests/bin/Debug/net10.0/Portal.Web.Tests \
  -noColor -showLiveOutput -class Portal.Web.Tests.Faults.KilledImportTests
