# shellcheck shell=bash
# The set-up that platform/start and tests/run share: brings a fresh machine to where CMake can build, stage by stage, each with a
# line that tells its time. A stage whose inputs have not changed is skipped by its stamp in build/stamps. It writes below build/
# and installs missing system packages; nothing else on the machine is changed.
#
# Sourced, with STAGES_TOTAL set to the caller's number of stages. setup_all does 5 of them; call `stage` for the others.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
BUILD="$ROOT/build"
STAGE_NUMBER=0
mkdir -p "$BUILD/stamps" "$BUILD/logs"

# Compiled objects and Emscripten's own libraries stay in build/ too: one folder to delete, nothing left behind.
export CCACHE_DIR="$BUILD/ccache" CCACHE_MAXSIZE=3G CCACHE_BASEDIR="$ROOT" CCACHE_NOHASHDIR=1
# Emscripten of Debian asks for Debian's acorn, which a Node from elsewhere does not look for by itself.
if [ -d /usr/share/nodejs ]; then export NODE_PATH="${NODE_PATH:+$NODE_PATH:}/usr/share/nodejs"; fi

# Standard output as it was at the start: inside a stage, 1 and 2 go to the stage's log.
exec 3>&1
say() { echo "$*" >&3; }
give_up() { # the thing, the place, the next step
  echo "$*" >"$BUILD/logs/give-up"
  exit 1
}

seconds_since() { # microseconds -> "12.3 s"
  local tenths=$(((${EPOCHREALTIME//[.,]/} - $1) / 100000))
  printf '%d.%d s' $((tenths / 10)) $((tenths % 10))
}

fingerprint() { cat "$@" | sha256sum | cut -d' ' -f1; } # file…

# Runs one stage and prints its line. With a stamp's name and key, it is skipped while build/stamps holds that key and the
# product is there. A stage that fails shows the end of its log and ends the run.
stage() { # title stamp|- key product command…
  local title=$1 stamp="$BUILD/stamps/$2" key=$3 product=$4 start=${EPOCHREALTIME//[.,]/} log status
  shift 4
  STAGE_NUMBER=$((STAGE_NUMBER + 1))
  log="$BUILD/logs/$(printf '%s' "$title" | tr -cs 'A-Za-z0-9' '-').log"
  printf '[%2d/%d] %s … ' "$STAGE_NUMBER" "$STAGES_TOTAL" "$title"
  if [ "${stamp##*/}" != - ] && [ -e "$product" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$key" ]; then
    echo "up to date"
    return 0
  fi
  rm -f "$BUILD/logs/give-up"
  # Not in an `if`: that would switch `set -e` off inside the stage. 9 is the lock, which no child may keep.
  set +e
  (
    set -euo pipefail
    "$@"
  ) >"$log" 2>&1 9>&-
  status=$?
  set -e
  if [ "$status" != 0 ]; then
    printf 'failed after %s\n' "$(seconds_since "$start")"
    grep -nE '(error|Error|fatal|FAILED|E:)' "$log" | head -20 | sed 's/^/    /' || true
    echo "    ---- the end of ${log#"$ROOT"/}"
    tail -25 "$log" | sed 's/^/    /'
    if [ -f "$BUILD/logs/give-up" ]; then echo "    What to do: $(cat "$BUILD/logs/give-up")"; fi
    exit 1
  fi
  if [ "${stamp##*/}" != - ]; then echo "$key" >"$stamp"; fi
  seconds_since "$start"
  echo
}

# Two runs in one checkout would step on each other's files: the second waits. The lock ends with the process or unlock.
lock() {
  exec 9>"$BUILD/.lock"
  if ! flock -n 9; then
    echo "Another run is building in this checkout; waiting for it."
    flock 9
  fi
}
unlock() { exec 9>&-; }

# shellcheck source=platform/setup/packages.sh
source "$ROOT/platform/setup/packages.sh"
# shellcheck source=platform/setup/libraries.sh
source "$ROOT/platform/setup/libraries.sh"

system_packages() { # group…
  local wanted missing
  mapfile -t wanted < <(packages_of_groups "$@")
  mapfile -t missing < <(packages_missing "${wanted[@]}")
  if [ ${#missing[@]} = 0 ]; then return 0; fi
  echo "missing: ${missing[*]}"
  packages_install "${missing[@]}"
}

# Where Emscripten has no libraries of its own built beforehand (Debian's package has), they are built once, below build/.
emscripten_cache() {
  local tools
  tools=$(dirname "$(readlink -f "$(command -v emcc)")")
  if [ ! -d "$tools/cache/sysroot" ]; then export EM_CACHE="$BUILD/emscripten"; fi
}

npm_packages() {
  mkdir -p "$BUILD/npm"
  cp "$ROOT/web/package.json" "$ROOT/web/package-lock.json" "$BUILD/npm/"
  cd "$BUILD/npm"
  npm ci --no-audit --no-fund --ignore-scripts ||
    give_up "npm could not install what web/package-lock.json names. Check \`npm config get registry\` and the network, then start again."
}

fonts_and_icons() {
  # Debian's fonttools belongs to Debian's Python, not to another one that may come first in PATH.
  local python=/usr/bin/python3
  "$python" -c 'import fontTools, brotli' 2>/dev/null || python=python3
  "$python" "$ROOT/assets/fonts/make_fonts.py" "$BUILD/npm/node_modules" "$ROOT/assets/icons.txt" "$BUILD/assets" "$BUILD/generated"
}

setup_all() { # package group…
  local packages="$ROOT/web/package-lock.json" fonts="$ROOT/assets/fonts/make_fonts.py" libraries="$ROOT/platform/setup/libraries.sh"
  local libraries_key drogon_product="$BUILD/deps/drogon-install/lib/libdrogon.a"
  stage "system packages" - "" "" system_packages "$@"
  emscripten_cache
  libraries_key=$(fingerprint "$libraries")
  stage "sources of Dear ImGui and Drogon" sources "$libraries_key" "$BUILD/deps/imgui/imgui.cpp" fetch_sources
  if [ ! -d "$BUILD/deps/drogon" ]; then drogon_product=$BUILD; fi
  stage "Drogon (first time: about a minute)" drogon "$(fingerprint "$libraries" "$BUILD/deps/versions.txt")" "$drogon_product" build_drogon
  stage "npm packages" npm "$(fingerprint "$packages")" "$BUILD/npm/node_modules" npm_packages
  stage "fonts and icons" fonts "$(fingerprint "$packages" "$fonts" "$ROOT/assets/icons.txt")" "$BUILD/generated/icons.hpp" fonts_and_icons
}
