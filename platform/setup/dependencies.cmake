# What the build takes from others, as targets: imgui_core (game, native and wasm), Drogon::Drogon (server, native only) and
# doctest_headers (tests). platform/setup/setup.sh has normally put the sources into build/deps; without it, FetchContent takes
# the same versions, pinned by hash, from the projects' GitHub pages. Nothing of it is ever committed.

include(FetchContent)
get_filename_component(MOTCUA_DEPS_DIR "${CMAKE_CURRENT_LIST_DIR}/../../build/deps" ABSOLUTE)

# --- Dear ImGui -----------------------------------------------------------------------------------------------------------------
# The set-up takes the newest from Debian (accepted from 1.92.2 on: fonts are drawn at the size the screen asks for).
# GitHub's archive here is the docking twin of the same release, because its hash is published; docking stays switched off.
if(EXISTS "${MOTCUA_DEPS_DIR}/imgui/imgui.cpp")
  set(FETCHCONTENT_SOURCE_DIR_IMGUI "${MOTCUA_DEPS_DIR}/imgui")
endif()
FetchContent_Declare(imgui
  URL https://github.com/ocornut/imgui/archive/v1.92.2b-docking.tar.gz
  URL_HASH SHA256=f6ad86e6f938fdda4d5e362b9a9b39158963dd3257fdc9902efc148c0c0c39f9
  DOWNLOAD_EXTRACT_TIMESTAMP ON)
FetchContent_MakeAvailable(imgui)
set(IMGUI_SOURCE_DIR "${imgui_SOURCE_DIR}")

add_library(imgui_core STATIC
  "${IMGUI_SOURCE_DIR}/imgui.cpp"
  "${IMGUI_SOURCE_DIR}/imgui_draw.cpp"
  "${IMGUI_SOURCE_DIR}/imgui_tables.cpp"
  "${IMGUI_SOURCE_DIR}/imgui_widgets.cpp")
target_include_directories(imgui_core SYSTEM PUBLIC "${IMGUI_SOURCE_DIR}" "${IMGUI_SOURCE_DIR}/backends")
target_compile_options(imgui_core PRIVATE -w)

# --- doctest --------------------------------------------------------------------------------------------------------------------
# Debian's header lies in /usr/include, which must not be on the include path of a wasm build: the one header is copied out.
find_file(DOCTEST_HEADER doctest/doctest.h PATHS /usr/include /usr/local/include NO_CMAKE_FIND_ROOT_PATH)
if(DOCTEST_HEADER)
  configure_file("${DOCTEST_HEADER}" "${CMAKE_BINARY_DIR}/include/doctest/doctest.h" COPYONLY)
  add_library(doctest_headers INTERFACE)
  target_include_directories(doctest_headers SYSTEM INTERFACE "${CMAKE_BINARY_DIR}/include")
endif()

if(EMSCRIPTEN)
  return()
endif()

# --- Drogon ---------------------------------------------------------------------------------------------------------------------
# First one that is installed (Debian 13 packages it), then the one the set-up built, then GitHub's, built with the rest.
# Its ORM is left out: the server speaks to its database directly.
list(APPEND CMAKE_PREFIX_PATH "${MOTCUA_DEPS_DIR}/drogon-install")
find_package(Drogon CONFIG QUIET)
if(NOT TARGET Drogon::Drogon)
  foreach(option BUILD_CTL BUILD_EXAMPLES BUILD_ORM BUILD_YAML_CONFIG BUILD_TESTING BUILD_DOC)
    set(${option} OFF CACHE BOOL "" FORCE)
  endforeach()
  # A release archive of Drogon comes without trantor, its network layer, which it expects in a folder of its own.
  FetchContent_Declare(drogon
    URL https://github.com/drogonframework/drogon/archive/refs/tags/v1.9.13.tar.gz
    URL_HASH SHA256=c3bd0e276b82576151dc7376c8d4027dd1fcec282d784849e11f84a7e977b2f5
    SOURCE_SUBDIR not-added-before-trantor-is-there
    DOWNLOAD_EXTRACT_TIMESTAMP ON)
  FetchContent_MakeAvailable(drogon)
  if(NOT EXISTS "${drogon_SOURCE_DIR}/trantor/CMakeLists.txt")
    FetchContent_Declare(trantor
      URL https://github.com/an-tao/trantor/archive/refs/tags/v1.5.28.tar.gz
      URL_HASH SHA256=8e3e493427a1704ee0d8cacb65e61b544d4b3a7159f5a4e55517272e1fb25c8f
      SOURCE_DIR "${drogon_SOURCE_DIR}/trantor"
      SOURCE_SUBDIR added-by-drogon
      DOWNLOAD_EXTRACT_TIMESTAMP ON)
    FetchContent_MakeAvailable(trantor)
  endif()
  set(CMAKE_UNITY_BUILD ON)
  add_subdirectory("${drogon_SOURCE_DIR}" "${drogon_BINARY_DIR}" EXCLUDE_FROM_ALL)
  set(CMAKE_UNITY_BUILD OFF)
  target_compile_options(drogon PRIVATE -w)
  target_compile_options(trantor PRIVATE -w)
endif()
