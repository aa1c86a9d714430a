#!/usr/bin/env bash
# Builds and tests everything. Installs Chromium, Chinese fonts, Redis, nginx, exiftool and the Nu HTML checker where they are missing and
# this machine is Debian and we are root; elsewhere it says what to install. Ends with: N passed, N failed, N skipped
set -euo pipefail
cd "$(dirname "$0")/.."

tools=tests/.tools
results=tests/TestResults
nu_version=26.9.27
azurite_version=3.37.0
parsers="feedparser@2.6.0 jsonld@9.0.0 schema-dts@2.1.0"

installable() { command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; }

install() {
  [ -n "${updated:-}" ] || { apt-get update -qq || true; updated=yes; }
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null \
    || echo "Could not install $*; the tests that need it are skipped, or fail where CI=true."
}

need() { # command, Debian package, what for
  command -v "$1" >/dev/null && return
  if installable; then
    echo "Installing $2 for $3 ..."
    install "$2"
  else
    echo "Missing: $2 ($3). Install it to run these tests; without it they are skipped."
  fi
}

need_browser() {
  for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null && return
  done
  need chromium chromium "the browser tests"
}

need_fonts() {
  command -v fc-list >/dev/null && [ -n "$(fc-list ':lang=zh-cn')" ] && return
  if installable; then
    echo "Installing fonts-noto-cjk for Chinese text in screenshots ..."
    install fontconfig fonts-noto-cjk
  else
    echo "Missing: a Chinese font such as fonts-noto-cjk. Screenshots will show boxes."
  fi
}

need_nu_checker() {
  need java default-jre-headless "the HTML checker"
  [ -f "$tools/vnu.jar" ] && return
  need npm npm "fetching the HTML checker"
  command -v npm >/dev/null || return 0
  mkdir -p "$tools"
  (cd "$tools" && npm pack --silent "vnu-jar@$nu_version" >/dev/null 2>&1 && tar -xzf vnu-jar-*.tgz \
    && cp package/build/dist/vnu.jar vnu.jar && rm -rf package vnu-jar-*.tgz) \
    || echo "The HTML checker could not be fetched (npm package vnu-jar $nu_version); its tests are skipped."
}

need_azurite() {
  [ -f "$tools/azurite/node_modules/azurite/package.json" ] && return
  need npm npm "fetching Azurite"
  command -v npm >/dev/null || return 0
  mkdir -p "$tools/azurite"
  npm install --silent --no-audit --no-fund --prefix "$tools/azurite" "azurite@$azurite_version" >/dev/null 2>&1 \
    || echo "Azurite could not be fetched (npm package azurite $azurite_version); the tests of Azure Blob Storage are skipped."
}

# Parsers of others, for what is said to machines: feeds, JSON-LD, and schema.org's vocabulary.
need_parsers() {
  [ -f "$tools/parsers/node_modules/schema-dts/package.json" ] && return
  need npm npm "fetching parsers"
  command -v npm >/dev/null || return 0
  mkdir -p "$tools/parsers"
  # shellcheck disable=SC2086
  npm install --silent --no-audit --no-fund --prefix "$tools/parsers" $parsers >/dev/null 2>&1 \
    || echo "The parsers could not be fetched (npm packages $parsers); the tests that need them are skipped."
}

need_browser
need redis-server redis-server "the tests of several nodes"
need exiftool libimage-exiftool-perl "the tests of what photos say of themselves"
need nginx nginx "the tests of several nodes"
need_fonts
need_nu_checker
need_azurite
need_parsers

dotnet build Portal.sln --nologo -v quiet -warnaserror
rm -rf "$results"
status=0
dotnet test Portal.sln --no-build --nologo -m:1 --logger "console;verbosity=minimal" --logger trx \
  --results-directory "$results" || status=$?

# Adds up one counter of all result files.
sum() {
  cat "$results"/*.trx 2>/dev/null | sed -n "s/.*<Counters.* $1=\"\([0-9]*\)\".*/\1/p" | awk '{ all += $1 } END { print all + 0 }' || true
}
total=$(sum total) passed=$(sum passed) failed=$(sum failed)
echo "$passed passed, $failed failed, $((total - passed - failed)) skipped"
exit "$status"
