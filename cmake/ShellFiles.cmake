# What do the shells and man get? Completions and the manual page, which the program itself prints.
#
# Only where the program that was built can run: a cross build without an emulator installs none of them,
# and `retort completions SHELL` and `retort man` print them on the machine itself.

function(retort_shell_files program)
  if(CMAKE_CROSSCOMPILING AND NOT CMAKE_CROSSCOMPILING_EMULATOR)
    message(STATUS "Completions and manual page are left out: ${program} cannot run here")
    return()
  endif()
  set(folder "${PROJECT_BINARY_DIR}/share")
  set(share "${CMAKE_INSTALL_DATADIR}")
  retort_print(${program} "${folder}/retort.bash" completions bash)
  retort_print(${program} "${folder}/_retort" completions zsh)
  retort_print(${program} "${folder}/retort.fish" completions fish)
  retort_print(${program} "${folder}/retort.1" man)
  add_custom_target(
    ${program}_shell_files ALL
    DEPENDS "${folder}/retort.bash" "${folder}/_retort" "${folder}/retort.fish" "${folder}/retort.1"
  )
  install(FILES "${folder}/retort.bash" DESTINATION "${share}/bash-completion/completions" RENAME retort)
  install(FILES "${folder}/_retort" DESTINATION "${share}/zsh/site-functions")
  install(FILES "${folder}/retort.fish" DESTINATION "${share}/fish/vendor_completions.d")
  install(FILES "${folder}/retort.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
endfunction()

# The builder's own knowledge and prices do not count.
function(retort_print program output)
  add_custom_command(
    OUTPUT "${output}"
    COMMAND
      "${CMAKE_COMMAND}" -E env --unset=RETORT_KNOWLEDGE --unset=RETORT_PRICES
      ${CMAKE_CROSSCOMPILING_EMULATOR} $<TARGET_FILE:${program}> ${ARGN} -o "${output}"
    DEPENDS ${program}
    COMMENT "Printing ${output}"
    VERBATIM
  )
endfunction()
