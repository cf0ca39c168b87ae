# Which warnings does our own code build with? Presets decide whether one is an error.

add_library(retort_warnings INTERFACE)

if(MSVC)
  target_compile_options(retort_warnings INTERFACE /W4 /permissive- /utf-8)
else()
  target_compile_options(
    retort_warnings
    INTERFACE
      -Wall
      -Wextra
      -Wpedantic
      -Wcast-align
      -Wcast-qual
      -Wconversion
      -Wdouble-promotion
      -Wextra-semi
      -Wformat=2
      -Wimplicit-fallthrough
      -Wnon-virtual-dtor
      -Wold-style-cast
      -Woverloaded-virtual
      -Wshadow
      -Wsign-conversion
      -Wswitch-enum
      -Wundef
      -Wunused
      -Wno-missing-field-initializers  # a designated initializer leaves the rest at its default on purpose
      $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-branches>
      $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond>
      $<$<CXX_COMPILER_ID:GNU>:-Wlogical-op>
      $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>  # g++ 12 -O2 is wrong about std::optional
  )
endif()
