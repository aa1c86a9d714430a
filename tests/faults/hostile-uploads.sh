#!/usr/bin/env bash
# Sends every hostile file of tests/Portal.Testing/Hostile to a running server while readers read, and prints what each costs it: processor
# seconds, megabytes above rest, and the slowest answer to a reader.
set -euo pipefail
cd "$(dirname "$0")/../.."

dotnet build tests/Portal.Web.Tests -c Release --nologo -v quiet
PORTAL_HOSTILE_UPLOADS=1 tests/Portal.Web.Tests/bin/Release/net10.0/Portal.Web.Tests -noColor -showLiveOutput -class Portal.Web.Tests.Faults.HostileUploadTests
