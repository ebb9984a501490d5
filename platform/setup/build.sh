# shellcheck shell=bash
# Configures and builds the project's three trees: native (g++: game, server, tests), wasm (Emscripten: the game in the browser and
# its tests), clang (tests and fuzzers with sanitizers). Sourced after setup.sh. Ninja decides what is out of date; CMake is run
# again only when the options below change (Ninja itself runs it when a CMakeLists.txt does).

build_tree() { # tree targets… (none: everything)
  local tree=$1 folder="$BUILD/$1" options=(-G Ninja -DCMAKE_BUILD_TYPE=Release) wrapper=() key
  shift
  case "$tree" in
  native) options+=(-DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_CXX_COMPILER_LAUNCHER=ccache) ;;
  wasm) wrapper=(emcmake) ;;
  clang)
    options+=(-DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_CXX_COMPILER_LAUNCHER=ccache -DCMAKE_C_COMPILER=clang
      -DCMAKE_CXX_COMPILER=clang++ -DMOTCUA_SANITIZE=ON)
    ;;
  esac
  key="${options[*]} $(cat "$BUILD/deps/versions.txt")"
  if [ ! -f "$folder/build.ninja" ] || [ "$(cat "$folder/options" 2>/dev/null)" != "$key" ]; then
    # A tree made for other options may hold a compiler or a Drogon that is gone: it starts anew, ccache keeps that cheap.
    rm -rf "$folder"
    "${wrapper[@]}" cmake -S "$ROOT" -B "$folder" "${options[@]}"
    echo "$key" >"$folder/options"
  fi
  ninja -C "$folder" "$@"
}

target_exists() { # tree target
  ninja -C "$BUILD/$1" -t query "$2" >/dev/null 2>&1
}
