#!/usr/bin/env bash
# Generates archives and prints how many articles a second that is, on two threads, beside SQLite's own program, which reads the same rows, made already, and
# writes them into an empty database, on one: a measure of the machine at that time.
#
#   tests/Portal.Benchmarks/generate.sh [ARTICLES] [ROUNDS]   (100,000 articles, 3 rounds)
set -euo pipefail
cd "$(dirname "$0")/../.."
articles=${1:-100000} rounds=${2:-3}
command -v sqlite3 >/dev/null || { echo "Missing: sqlite3."; exit 1; }

# As GenerateArchive.BatchSize; the pragmas below are those of SqliteContext.BeginBulkAsync.
batch=4000
work=$(mktemp -d -p "${TMPDIR:-/var/tmp}")
trap 'rm -rf "$work"' EXIT
dotnet publish src/Portal.Web -c Release -o "$work/app" -v quiet --nologo

# Rows of the same articles in one transaction, in the order in which they are generated.
copy() {
  echo "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -262144;"
  echo "PRAGMA wal_autocheckpoint = 100000; PRAGMA foreign_keys = ON; ATTACH '$work/made/portal.db' AS made; ATTACH '$work/pairs.db' AS pairs;"
  for table in Editions Sections Topics Photos People Sources Tags; do echo "INSERT INTO $table SELECT * FROM made.$table;"; done
  for ((first = 1; first <= articles; first += batch)); do
    these="ArticleId BETWEEN $first AND $((first + batch - 1))"
    echo "BEGIN;"
    for table in Articles ArticleVersions; do echo "INSERT INTO $table SELECT * FROM made.$table WHERE $these;"; done
    echo "INSERT INTO TitlePairs SELECT Pair, ArticleId FROM pairs.OfArticles WHERE $these ORDER BY Pair, ArticleId;"
    for table in ArticlePhotos Corrections Changes; do echo "INSERT INTO $table SELECT * FROM made.$table WHERE $these;"; done
    echo "INSERT INTO ChangeSeals SELECT * FROM made.ChangeSeals WHERE ChangeId IN (SELECT ChangeId FROM made.Changes WHERE $these);"
    echo "INSERT INTO PublishedArticles SELECT * FROM made.PublishedArticles WHERE $these;"
    echo "INSERT INTO PublishedListings SELECT * FROM made.PublishedListings WHERE $these ORDER BY Kind, TargetId, PublishedAtUtc, ArticleId;"
    for table in PublishedPhotoUses PublishedCorrections PublishedWithdrawals; do echo "INSERT INTO $table SELECT * FROM made.$table WHERE $these;"; done
    echo "COMMIT;"
  done
}

for ((round = 1; round <= rounds; round++)); do
  rm -rf "$work/made" "$work/pairs.db" "$work"/copied.db*
  "$work/app/Portal.Web" bench generate --articles "$articles" --Portal:DataFolder="$work/made" --Site:BaseUrl=https://news.example | tail -1
  # Pairs are not found by article in the archive itself.
  sqlite3 "$work/pairs.db" "ATTACH '$work/made/portal.db' AS made; CREATE TABLE OfArticles AS SELECT ArticleId, Pair FROM made.TitlePairs; CREATE INDEX ByArticle ON OfArticles (ArticleId);"
  sqlite3 "$work/made/portal.db" .schema | grep -v sqlite_sequence | sqlite3 "$work/copied.db"
  copy >"$work/copy.sql"
  started=$(date +%s%N)
  sqlite3 -bail "$work/copied.db" <"$work/copy.sql" >/dev/null
  ended=$(date +%s%N)
  for table in Articles ArticleVersions TitlePairs PublishedArticles PublishedListings; do
    [ "$(sqlite3 "$work/copied.db" "SELECT COUNT(*) FROM $table")" = "$(sqlite3 "$work/made/portal.db" "SELECT COUNT(*) FROM $table")" ] ||
      { echo "The copy of $table is not whole."; exit 1; }
  done
  echo "Copied by sqlite3: $((articles * 1000000000 / (ended - started))) a second."
done
