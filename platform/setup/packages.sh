# shellcheck shell=bash
# The system packages, by group, and how the missing ones are installed. Sourced by setup.sh.
# It asks dpkg first and touches apt only when something is missing; the machine's package sources are never changed.
# shellcheck disable=SC2034 # the groups are read by name, in packages_of_groups

packages_base=(g++ cmake ninja-build ccache pkg-config git ca-certificates xz-utils fonttools python3-fonttools python3-brotli brotli
  doctest-dev libglfw3-dev libgl-dev libyaml-cpp-dev libsodium-dev libcurl4-openssl-dev libopenal-dev librsvg2-bin imagemagick)
packages_web=(emscripten node-acorn)
packages_server=(libqrencode-dev libkainjow-mustache-dev libcli11-dev libspdlog-dev libsqlite3-dev libjsoncpp-dev libc-ares-dev
  libssl-dev uuid-dev zlib1g-dev libbrotli-dev libpq-dev)
packages_test=(chromium firefox-esr xvfb xdotool libgl1-mesa-dri clang llvm libclang-rt-dev)

# Without these the game still builds and most tests still run: the parts that need them say so themselves.
packages_optional=" ${packages_test[*]} "

packages_of_groups() { # group…
  local group names=()
  for group in "$@"; do
    local -n list="packages_$group"
    names+=("${list[@]}")
    # A Node of the machine's own (newer than Debian's, say) is as good; with it comes its npm.
    if [ "$group" = web ]; then
      command -v node >/dev/null || names+=(nodejs)
      command -v npm >/dev/null || names+=(npm)
    fi
  done
  printf '%s\n' "${names[@]}"
}

packages_missing() { # name… -> those not installed, one a line
  # Clang's sanitizer runtime carries clang's version in its name: any version will do.
  local installed name
  # dpkg-query fails when it knows nothing of one of the names; what it knows of the others is on its output all the same.
  installed=" $(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 'libclang-rt-*-dev' 2>/dev/null |
    sed -n 's/^installed //p' | sed 's/^libclang-rt-.*dev$/libclang-rt-dev/' | tr '\n' ' ' || true)"
  for name in "$@"; do
    case "$installed" in *" $name "*) ;; *) echo "$name" ;; esac
  done
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  else
    # Through env, because sudo drops the environment.
    sudo env DEBIAN_FRONTEND=noninteractive "$@"
  fi
}

# The name under which this release has a package, nothing when it has none.
packages_name_here() { # name
  local name=$1
  if [ "$name" = libclang-rt-dev ] && ! apt-cache show "$name" >/dev/null 2>&1; then
    name="libclang-rt-$(apt-cache depends clang 2>/dev/null | sed -n 's/.*Depends: clang-\([0-9]*\)$/\1/p' | head -1)-dev"
  fi
  if [ -n "$(apt-cache madison "$name" 2>/dev/null)" ]; then echo "$name"; fi
}

# Installs the given packages. Stops with the names and the next step when a needed one cannot be had.
packages_install() { # missing name…
  local name here names=() unknown=()
  command -v apt-get >/dev/null || give_up "This machine has no apt-get. Install what these Debian packages hold by other means: $*"
  if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
    give_up "Missing: $*. As an administrator run: apt-get install --no-install-recommends $*   and start again."
  fi
  export DEBIAN_FRONTEND=noninteractive
  as_root apt-get -o DPkg::Lock::Timeout=300 update ||
    echo "apt-get update did not succeed; going on with the lists that are there"
  for name in "$@"; do
    here=$(packages_name_here "$name")
    if [ -n "$here" ]; then names+=("$here"); else unknown+=("$name"); fi
  done
  if [ ${#names[@]} -gt 0 ]; then
    as_root apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "${names[@]}" ||
      give_up "apt-get could not install all of: ${names[*]}. Its own words are above; with the Internet there, start again."
  fi
  for name in "${unknown[@]}"; do
    case "$packages_optional" in
    *" $name "*) say "    (this release has no package $name: the tests that need it will say so)" ;;
    *) give_up "This release has no package $name. See platform/setup/packages.sh; tested on Debian 12." ;;
    esac
  done
}
