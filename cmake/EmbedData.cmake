# How does the default knowledge get into the program? Each data/*.json becomes an array of its bytes.
#
# Bytes, not string literals: those have a length limit (65,536 for clang -Wpedantic and MSVC), and raw
# ones need a delimiter that no file contains. A megabyte of bytes compiles in about two seconds.
# Included, this defines retort_embed_data(); run with -P, it writes the C++ file.

function(retort_embed_data target folder)
  file(GLOB files CONFIGURE_DEPENDS "${folder}/*.json")
  set(generated "${PROJECT_BINARY_DIR}/generated/embedded_knowledge.cpp")
  set(script "${PROJECT_SOURCE_DIR}/cmake/EmbedData.cmake")
  add_custom_command(
    OUTPUT "${generated}"
    COMMAND "${CMAKE_COMMAND}" "-DOUTPUT=${generated}" "-DFILES=${files}" -P "${script}"
    DEPENDS ${files} "${script}"
    COMMENT "Embedding data/*.json"
    VERBATIM
  )
  target_sources(${target} PRIVATE "${generated}")
endfunction()

function(retort_write_embedded output files)
  set(arrays "")
  set(entries "")
  set(number 0)
  foreach(file IN LISTS files)
    file(READ "${file}" bytes HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
    # The closing NUL is not part of the text; it keeps the array of an empty file legal.
    string(APPEND arrays "constexpr char file_${number}[] = {${bytes}'\\0'};\n")
    cmake_path(GET file FILENAME name)
    string(APPEND entries "    {\"${name}\", {file_${number}, sizeof file_${number} - 1}},\n")
    math(EXPR number "${number} + 1")
  endforeach()
  file(
    WRITE "${output}"
    "// Written by cmake/EmbedData.cmake.\n"
    "#include \"json/knowledge/embedded_knowledge.hpp\"\n\n"
    "#include <array>\n\n"
    "// NOLINTBEGIN\n"
    "namespace retort {\nnamespace {\n\n"
    "${arrays}\n"
    "constexpr std::array<EmbeddedFile, ${number}> files{{\n${entries}}};\n\n"
    "}  // namespace\n\n"
    "std::span<const EmbeddedFile> embedded_knowledge() { return files; }\n\n"
    "}  // namespace retort\n"
    "// NOLINTEND\n"
  )
endfunction()

if(CMAKE_SCRIPT_MODE_FILE)
  retort_write_embedded("${OUTPUT}" "${FILES}")
endif()
