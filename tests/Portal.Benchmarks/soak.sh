#!/usr/bin/env bash
# A soak of SECONDS (600 unless given): 1,000 requests a second while every second a story is published, changed or withdrawn. Each answer is
# compared with what was so while it was under way; one that is wrong fails the run. Prints memory as it goes; RATE and ACT_MILLISECONDS
# change the load.
set -euo pipefail
cd "$(dirname "$0")/../.."

dotnet build tests/Portal.Web.Tests -c Release --nologo -v quiet
# As the program does for itself.
export DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS=1
PORTAL_SOAK_SECONDS="${1:-600}" PORTAL_SOAK_RATE="${RATE:-1000}" PORTAL_SOAK_ACT_MILLISECONDS="${ACT_MILLISECONDS:-1000}" \
  tests/Portal.Web.Tests/bin/Release/net10.0/Portal.Web.Tests -noColor -showLiveOutput -class Portal.Web.Tests.Faults.Soak.SoakTests
