# Installs BUILD_DIR below WORK_DIR, builds the consumer against that alone, runs both programs, and holds the
# installed completions and manual page against what the program prints.
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
run(
  "${CMAKE_COMMAND}" -S "${CMAKE_CURRENT_LIST_DIR}" -B "${build}" -G Ninja
  "-DCMAKE_PREFIX_PATH=${prefix}" "-DCMAKE_CXX_COMPILER=${COMPILER}" "-DCMAKE_CXX_FLAGS=${FLAGS}"
)
run("${CMAKE_COMMAND}" --build "${build}")
run("${build}/consumer")
run("${prefix}/bin/retort" --version)

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
