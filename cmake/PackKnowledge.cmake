# How is the built-in knowledge there at once? A program of the build reads and checks data/*.json as retort
# itself does, and writes the result, packed, into a C++ file, with the formulas of bills as functions. Faulty data
# stop the build with a message.

function(retort_pack_knowledge target)
  set(generated "${PROJECT_BINARY_DIR}/generated/packed_knowledge.cpp")
  add_executable(pack_knowledge "${PROJECT_SOURCE_DIR}/cmake/pack_knowledge.cpp")
  target_link_libraries(
    pack_knowledge PRIVATE retort_json retort_fmt retort_warnings retort_sanitizers
  )
  add_custom_command(
    OUTPUT "${generated}"
    COMMAND pack_knowledge "${generated}"
    DEPENDS pack_knowledge
    COMMENT "Packing the built-in knowledge"
    VERBATIM
  )
  target_sources(${target} PRIVATE "${generated}")
  # Its functions give what is computed step by step, bit for bit.
  set_source_files_properties("${generated}" PROPERTIES COMPILE_OPTIONS -ffp-contract=off)
endfunction()
