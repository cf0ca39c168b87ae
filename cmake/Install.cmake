# What does an installation hold? The program, and the library that is made of all but its command line, for
# find_package(retort): one archive, so that an embedder needs none of our libraries.
# ShellFiles.cmake adds completions and the manual page.

include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

file(GLOB headers CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/include/retort/*.hpp")
add_library(
  retort_archive STATIC
  $<TARGET_OBJECTS:retort_core> $<TARGET_OBJECTS:retort_json>
  $<TARGET_OBJECTS:retort_report> $<TARGET_OBJECTS:retort_library>
)
set_target_properties(
  retort_archive PROPERTIES LINKER_LANGUAGE CXX OUTPUT_NAME retort EXPORT_NAME retort
)
target_sources(
  retort_archive PUBLIC FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}/include" FILES ${headers}
)
target_compile_features(retort_archive PUBLIC cxx_std_20)
add_library(retort::retort ALIAS retort_archive)

install(CODE "set(CMAKE_INSTALL_DO_STRIP TRUE)")
install(TARGETS retort)
install(TARGETS retort_archive EXPORT retortTargets FILE_SET HEADERS)
install(FILES README.md LICENSE TYPE DOC)

set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/retort")
install(EXPORT retortTargets NAMESPACE retort:: FILE retortConfig.cmake DESTINATION "${package_dir}")
write_basic_package_version_file(
  "${PROJECT_BINARY_DIR}/retortConfigVersion.cmake" COMPATIBILITY SameMinorVersion
)
install(FILES "${PROJECT_BINARY_DIR}/retortConfigVersion.cmake" DESTINATION "${package_dir}")
