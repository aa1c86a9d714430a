#!/usr/bin/env bash
# Writes the model down as code for both engines, so that a start need not find it out: src/compile-model.sh
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet tool restore >/dev/null
# What was written of an earlier model may not build beside this one.
rm -rf src/Portal.Data.*/CompiledModel
dotnet build src/Portal.Web --nologo -v quiet
for engine in Sqlite SqlServer; do
  dotnet ef dbcontext optimize --project "src/Portal.Data.$engine" -o CompiledModel --no-build
done
