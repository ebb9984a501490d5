# shellcheck shell=bash
# Dear ImGui and Drogon, which the machine's Debian release has too old or not at all: their sources come from Debian's development
# release ("sid") into build/deps, and Drogon is built there once. Sourced by setup.sh. When Debian cannot give them, nothing is
# lost: platform/setup/dependencies.cmake then takes them from GitHub.

imgui_version_min=1.92.2
imgui_version_max=1.93 # up to here the names we use are known to be there
drogon_version_min=1.9.0
drogon_version_max=2

# Everything apt needs to know about sid lies in build/deps/apt: the machine's own lists and sources stay as they are.
apt_private() {
  local folder="$BUILD/deps/apt"
  apt-get -o Dir::Etc::sourcelist="$folder/sources.list" -o Dir::Etc::sourceparts=/dev/null -o Dir::State::lists="$folder/lists" \
    -o Dir::Cache="$folder" -o APT::Sandbox::User="$(id -un)" -o Acquire::Languages=none "$@"
}

# Writes the private list from the server this machine already uses for Debian; apt checks the signatures as always.
apt_private_prepare() {
  local folder="$BUILD/deps/apt" server keys=/usr/share/keyrings/debian-archive-keyring.gpg
  command -v apt-get >/dev/null && [ -f "$keys" ] || return 1
  # shellcheck disable=SC2016 # the dollar is apt's
  server=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 'Label: Debian' 2>/dev/null | head -1)
  [ -n "$server" ] || return 1
  mkdir -p "$folder/lists/partial" "$folder/archives/partial"
  echo "deb-src [signed-by=$keys] $server sid main" >"$folder/sources.list"
  apt_private update
}

version_between() { # version min max
  printf '%s\n' "$2" "$1" | sort --check=quiet --version-sort && printf '%s\n' "$1" "$3" | sort --check=quiet --version-sort
}

# Unpacks one source package into a folder, replacing what was there; only the original archive, so no dpkg-dev is needed.
source_from_debian() { # package folder [version-min version-max]
  local package=$1 folder=$2 min=${3:-0} max=${4:-999} archives="$BUILD/deps/apt/archives" archive version
  rm -f "$archives/$package"_*
  (cd "$archives" && apt_private source --download-only "$package") || return 1
  archive=$(find "$archives" -name "${package}_*.orig.tar.*" ! -name '*.asc' | head -1)
  version=$(basename "$archive" | sed 's/^[^_]*_\([0-9][0-9.]*[a-z]*\).*/\1/')
  version_between "$version" "$min" "$max" || {
    echo "Debian has $package $version; this project knows $min to $max"
    return 1
  }
  rm -rf "$folder"
  mkdir -p "$folder"
  tar -xf "$archive" --strip-components=1 -C "$folder" || return 1
  echo "$package $version" >>"$BUILD/deps/versions.txt"
}

fetch_sources() {
  mkdir -p "$BUILD/deps"
  : >"$BUILD/deps/versions.txt"
  if ! apt_private_prepare; then
    say "    (Debian's development release is not to be had here: CMake will take Dear ImGui and Drogon from GitHub)"
    return 0
  fi
  source_from_debian imgui "$BUILD/deps/imgui" "$imgui_version_min" "$imgui_version_max" || {
    rm -rf "$BUILD/deps/imgui"
    say "    (no fitting Dear ImGui in Debian: CMake will take it from GitHub)"
  }
  if drogon_installed; then return 0; fi
  { source_from_debian drogon "$BUILD/deps/drogon" "$drogon_version_min" "$drogon_version_max" &&
    source_from_debian trantor "$BUILD/deps/drogon/trantor"; } || {
    rm -rf "$BUILD/deps/drogon"
    say "    (no fitting Drogon in Debian: CMake will take it from GitHub and build it with the server)"
  }
}

drogon_installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' libdrogon-dev 2>/dev/null)" = installed ]; }

# A unity build: 13 compilations instead of 90, 55 s of two cores instead of 255 s. The ORM, the example programs and the code
# generator stay out, the server does not use them; warnings are other people's, and -w keeps its -Werror quiet.
build_drogon() {
  if drogon_installed || [ ! -d "$BUILD/deps/drogon" ]; then return 0; fi
  rm -rf "$BUILD/deps/drogon-install"
  cmake -S "$BUILD/deps/drogon" -B "$BUILD/deps/drogon-build" -G Ninja \
    -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_STANDARD=20 -DCMAKE_CXX_FLAGS=-w -DCMAKE_CXX_COMPILER_LAUNCHER=ccache \
    -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=12 \
    -DBUILD_CTL=OFF -DBUILD_EXAMPLES=OFF -DBUILD_ORM=OFF -DBUILD_YAML_CONFIG=OFF -DBUILD_TESTING=OFF \
    -DCMAKE_INSTALL_PREFIX="$BUILD/deps/drogon-install" -DCMAKE_INSTALL_LIBDIR=lib
  cmake --build "$BUILD/deps/drogon-build" --target install
}
