# Installs BUILD_DIR below WORK_DIR, builds what embeds the library against that alone, the example of
# docs/embedding.md among it, runs it all, and holds the installed completions and manual page against what the program
# prints.
# Run as: cmake -DBUILD_DIR=... -DWORK_DIR=... -DCOMPILER=... [-DFLAGS=...] -P test.cmake

unset(ENV{RETORT_KNOWLEDGE})
unset(ENV{RETORT_PRICES})
set(prefix "${WORK_DIR}/prefix")
set(build "${WORK_DIR}/build")
file(REMOVE_RECURSE "${WORK_DIR}")

function(run)
  execute_process(COMMAND ${ARGV} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

run("${CMAKE_COMMAND}" --install "${BUILD_DIR}" --prefix "${prefix}")
run("${prefix}/bin/retort" --version)

file(GLOB headers "${prefix}/include/retort/*")
list(LENGTH headers count)
if(count GREATER 10)
  message(FATAL_ERROR "${count} headers are more than anybody reads")
endif()

# The example is the first program of the page; what it prints stands below, up to three dots. Figures may differ: they
# go with the prices.
file(READ "${CMAKE_CURRENT_LIST_DIR}/../../docs/embedding.md" page)
set(fence "```")
string(REGEX REPLACE "^.*${fence}cpp\n(#include.*)\n${fence}\n\n${fence}console\n(.*)\n[.][.][.]\n${fence}\n.*$" "\\1" example "${page}")
set(shown "${CMAKE_MATCH_2}")
file(WRITE "${build}/example.cpp" "${example}\n")
run(
  "${CMAKE_COMMAND}" -S "${CMAKE_CURRENT_LIST_DIR}" -B "${build}" -G Ninja "-DEXAMPLE=${build}/example.cpp"
  "-DCMAKE_PREFIX_PATH=${prefix}" "-DCMAKE_CXX_COMPILER=${COMPILER}" "-DCMAKE_CXX_FLAGS=${FLAGS}"
)
run("${CMAKE_COMMAND}" --build "${build}")
execute_process(COMMAND "${build}/example" OUTPUT_VARIABLE printed COMMAND_ERROR_IS_FATAL ANY)
foreach(text IN ITEMS shown printed)
  string(REGEX REPLACE "[0-9][0-9.,]*" "N" ${text} "${${text}}")
endforeach()
string(FIND "${printed}" "${shown}" at)
if(shown STREQUAL "" OR NOT at EQUAL 0)
  message(FATAL_ERROR "The example of docs/embedding.md does not print what stands there, but:\n${printed}")
endif()

run("${prefix}/bin/retort" knowledge export "${WORK_DIR}/knowledge")
file(
  WRITE "${WORK_DIR}/knowledge/knowledge.json" "{\"schema_version\": 1, \"name\": \"mine\", \"version\": \"1\"}"
)
file(
  WRITE "${WORK_DIR}/prices.json"
  "{\"models\": [{\"id\": \"gpt-6.1-terra\", \"output_usd_per_million_tokens\": \"50\"}]}"
)
run("${build}/host" "${WORK_DIR}/knowledge" "${WORK_DIR}/prices.json")

# Each file as "path below the prefix=words that print it".
foreach(
  file IN ITEMS
  "share/bash-completion/completions/retort=completions bash" "share/zsh/site-functions/_retort=completions zsh"
  "share/fish/vendor_completions.d/retort.fish=completions fish" "share/man/man1/retort.1=man"
)
  string(REGEX MATCH "^(.*)=(.*)$" matched "${file}")
  set(path "${prefix}/${CMAKE_MATCH_1}")
  set(typed "${CMAKE_MATCH_2}")
  separate_arguments(words UNIX_COMMAND "${typed}")
  execute_process(
    COMMAND "${prefix}/bin/retort" ${words} OUTPUT_VARIABLE printed COMMAND_ERROR_IS_FATAL ANY
  )
  file(READ "${path}" installed)
  if(NOT installed STREQUAL printed OR installed STREQUAL "")
    message(FATAL_ERROR "${path} is not what \"retort ${typed}\" prints")
  endif()
endforeach()
