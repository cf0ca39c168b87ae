# Which sanitizers does our own code build with? None, unless a preset names them.

set(RETORT_SANITIZERS "" CACHE STRING "Comma-separated list for -fsanitize=")

add_library(retort_sanitizers INTERFACE)

if(RETORT_SANITIZERS)
  target_compile_options(
    retort_sanitizers
    INTERFACE -fsanitize=${RETORT_SANITIZERS} -fno-sanitize-recover=all -fno-omit-frame-pointer
  )
  target_link_options(retort_sanitizers INTERFACE -fsanitize=${RETORT_SANITIZERS})
endif()
