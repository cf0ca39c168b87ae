# How is fmt linked? As a part of retort_core: Debian has no static fmt, and an embedder needs none.
#
# Header-only, fmt 9 takes 2.7 s more in each of our files that formats. So cmake/fmt.cpp compiles it once;
# other versions, whose templates differ, stay header-only.

add_library(retort_fmt INTERFACE)

if(NOT DEFINED fmt_VERSION OR fmt_VERSION MATCHES "^9[.]")  # a download is 9.1.0
  target_include_directories(
    retort_fmt SYSTEM
    INTERFACE $<TARGET_PROPERTY:fmt::fmt-header-only,INTERFACE_INCLUDE_DIRECTORIES>
  )
  set(retort_fmt_source "${PROJECT_SOURCE_DIR}/cmake/fmt.cpp")
else()
  target_link_libraries(retort_fmt INTERFACE fmt::fmt-header-only)
endif()
