#!/usr/bin/env bash
# Writes a migration of the same name for both engines, and the model as code: src/add-migration.sh AddSomething
set -euo pipefail
cd "$(dirname "$0")/.."
name=${1:?usage: src/add-migration.sh NAME}
dotnet tool restore >/dev/null
# What was written of the earlier model may not build beside this one.
rm -rf src/Portal.Data.*/CompiledModel
dotnet build src/Portal.Web --nologo -v quiet
stamp=$(date -u +%Y%m%d%H%M%S)
for engine in Sqlite SqlServer; do
  folder=src/Portal.Data.$engine/Migrations
  dotnet ef migrations add "$name" --project "src/Portal.Data.$engine" -o Migrations --no-build
  file=$(basename "$(ls "$folder"/*_"$name".cs)" .cs)
  sed -i "s/\"$file\"/\"${stamp}_$name\"/" "$folder/$file.Designer.cs"
  mv "$folder/$file.cs" "$folder/${stamp}_$name.cs"
  mv "$folder/$file.Designer.cs" "$folder/${stamp}_$name.Designer.cs"
done
src/compile-model.sh
