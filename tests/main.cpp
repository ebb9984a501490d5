// The one doctest binary: every unit test of every room. Built natively, with clang's sanitizers, and (the game's rooms)
// to wasm.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
