# What does an installation hold? The program, and the core library for find_package(retort);
# ShellFiles.cmake adds completions and the manual page.

include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

file(GLOB headers CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/include/retort/*.hpp")
target_sources(
  retort_core PUBLIC FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}/include" FILES ${headers}
)
target_compile_features(retort_core PUBLIC cxx_std_20)
set_target_properties(retort_core PROPERTIES EXPORT_NAME core)
add_library(retort::core ALIAS retort_core)

install(CODE "set(CMAKE_INSTALL_DO_STRIP TRUE)")
install(TARGETS retort)
install(TARGETS retort_core EXPORT retortTargets FILE_SET HEADERS)
install(FILES README.md LICENSE TYPE DOC)

set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/retort")
install(EXPORT retortTargets NAMESPACE retort:: FILE retortConfig.cmake DESTINATION "${package_dir}")
write_basic_package_version_file(
  "${PROJECT_BINARY_DIR}/retortConfigVersion.cmake" COMPATIBILITY SameMinorVersion
)
install(FILES "${PROJECT_BINARY_DIR}/retortConfigVersion.cmake" DESTINATION "${package_dir}")
