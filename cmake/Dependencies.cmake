# Where do the libraries come from? From the system if it has them, else from pinned downloads.

include(FetchContent)

FetchContent_Declare(
  fmt
  URL https://github.com/fmtlib/fmt/archive/refs/tags/9.1.0.tar.gz
  URL_HASH SHA256=5dea48d1fcddc3ec571ce2058e13910a0d4a6bab4cc09a809d8b1dd1c88ae6f2
  SYSTEM
  FIND_PACKAGE_ARGS 9.1
)
FetchContent_Declare(
  nlohmann_json
  URL https://github.com/nlohmann/json/releases/download/v3.11.2/json.tar.xz
  URL_HASH SHA256=8c4b26bf4b422252e13f332bc5e388ec0ab5c3443d24399acb675e68278d341f
  SYSTEM
  FIND_PACKAGE_ARGS 3.11
)
FetchContent_Declare(
  CLI11
  URL https://github.com/CLIUtils/CLI11/archive/refs/tags/v2.1.2.tar.gz
  URL_HASH SHA256=26291377e892ba0e5b4972cdfd4a2ab3bf53af8dac1f4ea8fe0d1376b625c8cb
  SYSTEM
  FIND_PACKAGE_ARGS 2.1
)
# No version: the tests build with Catch2 v2 (Debian 12) and v3.
FetchContent_Declare(
  Catch2
  URL https://github.com/catchorg/Catch2/archive/refs/tags/v2.13.10.tar.gz
  URL_HASH SHA256=d54a712b7b1d7708bc7a819a8e6e47b2fde9536f487b89ccbca295072a7d9943
  SYSTEM
  FIND_PACKAGE_ARGS
)
# It makes no releases: a commit.
FetchContent_Declare(
  rapidcheck
  URL https://github.com/emil-e/rapidcheck/archive/ff6af6fc683159deb51c543b065eba14dfcf329b.zip
  URL_HASH SHA256=60951dbc4de162622f51a4a34117c269a9921833a51dddce36f4cc80a5f7cf9f
  SYSTEM
  FIND_PACKAGE_ARGS
)

block(PROPAGATE CMAKE_MODULE_PATH fmt_VERSION)
  # A download is not ours to lint, or to fail on ...
  set(CMAKE_COMPILE_WARNING_AS_ERROR OFF)
  set(CMAKE_CXX_CLANG_TIDY "")
  set(CMAKE_POLICY_DEFAULT_CMP0077 NEW)  # the options below reach it
  set(CMAKE_POLICY_VERSION_MINIMUM 3.5)  # rapidcheck asks for less than CMake 4 allows
  set(CATCH_BUILD_STATIC_LIBRARY ON)

  FetchContent_MakeAvailable(fmt nlohmann_json CLI11)
  if(RETORT_TESTS)
    FetchContent_MakeAvailable(Catch2 rapidcheck)
    list(APPEND CMAKE_MODULE_PATH "${catch2_SOURCE_DIR}/contrib")  # Catch.cmake of a download
  endif()

  # ... or to install.
  foreach(library IN ITEMS fmt nlohmann_json cli11 catch2 rapidcheck)
    if(DEFINED ${library}_SOURCE_DIR)
      set_property(DIRECTORY "${${library}_SOURCE_DIR}" PROPERTY EXCLUDE_FROM_ALL ON)
    endif()
  endforeach()
endblock()
