# How is a layer of the program built? As one static library of everything in its folder.

function(retort_layer layer)
  set(library retort_${layer})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/${layer}/*.cpp")
  add_library(${library} STATIC ${sources})
  target_compile_definitions(${library} PRIVATE RETORT_VERSION="${PROJECT_VERSION}")
  target_include_directories(${library} PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/src>)
  target_link_libraries(
    ${library} PRIVATE $<BUILD_INTERFACE:retort_warnings> $<BUILD_INTERFACE:retort_sanitizers>
  )
endfunction()
