# Is the program linked statically? A Linux release is, where it can be: one file to copy, and it starts sooner.

include(CheckLinkerFlag)

if(CMAKE_SYSTEM_NAME STREQUAL "Linux" AND CMAKE_BUILD_TYPE STREQUAL "Release" AND NOT RETORT_SANITIZERS)
  check_linker_flag(CXX -static RETORT_STATIC_LINKS)
endif()
option(RETORT_STATIC "Link the program statically" ${RETORT_STATIC_LINKS})

function(retort_link_statically program)
  if(RETORT_STATIC)
    target_link_options(${program} PRIVATE -static)
  endif()
endfunction()
