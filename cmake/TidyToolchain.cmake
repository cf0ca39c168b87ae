# Which tools does the `tidy` preset use, and .ci/run with `asan`? clang-tidy on every source, with clang++ where
# there is one: clang-tidy then understands each flag of the compiler.

find_program(RETORT_CLANG_TIDY clang-tidy REQUIRED)
find_program(RETORT_CLANG clang++)

set(CMAKE_CXX_CLANG_TIDY "${RETORT_CLANG_TIDY}" "--warnings-as-errors=*" --quiet)
if(RETORT_CLANG)
  set(CMAKE_CXX_COMPILER "${RETORT_CLANG}")
endif()
