# How is a layer of the program built? As one static library of everything in its rooms (docs/ARCHITECTURE.md).

# Where the rooms of a layer are; what has no room of another layer belongs to the core.
set(retort_core_rooms base formulas knowledge decide explain prove costs advice record corpus)
set(retort_json_rooms json)
set(retort_report_rooms report)
set(retort_library_rooms library)
set(retort_cli_rooms cli)

# A shared library that holds ours shows none of it. Presets whose functions are to be replaced say otherwise.
if(NOT DEFINED CMAKE_CXX_VISIBILITY_PRESET)
  set(CMAKE_CXX_VISIBILITY_PRESET hidden)
endif()

function(retort_layer layer)
  set(library retort_${layer})
  list(TRANSFORM retort_${layer}_rooms REPLACE "(.+)" "${PROJECT_SOURCE_DIR}/src/\\1/*.cpp" OUTPUT_VARIABLE globs)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${globs})
  add_library(${library} STATIC ${sources})
  retort_group_by_room(${library} "${sources}")
  # For shared libraries of others. It costs the program nothing: a batch counts 0.001 % more instructions.
  set_target_properties(${library} PROPERTIES POSITION_INDEPENDENT_CODE ON)
  target_compile_definitions(${library} PRIVATE RETORT_VERSION="${PROJECT_VERSION}")
  target_include_directories(
    ${library}
    PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/src> $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>
  )
  target_link_libraries(
    ${library} PRIVATE $<BUILD_INTERFACE:retort_warnings> $<BUILD_INTERFACE:retort_sanitizers>
  )
endfunction()

# A unity build compiles a room as one: its files must not meet in their names, and one more file moves no other.
function(retort_group_by_room target sources)
  foreach(source IN LISTS sources)
    cmake_path(GET source PARENT_PATH room)
    cmake_path(RELATIVE_PATH room BASE_DIRECTORY "${PROJECT_SOURCE_DIR}/src" OUTPUT_VARIABLE group)
    string(MAKE_C_IDENTIFIER "${group}" group)
    set_property(SOURCE "${source}" PROPERTY UNITY_GROUP "${group}")
  endforeach()
  set_property(TARGET ${target} PROPERTY UNITY_BUILD_MODE GROUP)
endfunction()
