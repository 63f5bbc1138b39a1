# Tables and extension files made from resources/ by tools/generate.py.
find_package(Python3 3.11 REQUIRED COMPONENTS Interpreter)
file(GLOB_RECURSE CLIENTELE_GENERATORS CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tools/*.py)

# Files that stay as they were are not written, and Ninja then makes nothing of them again: a changed text costs one
# file to compile, not every file that speaks.
# clientele_generate(KIND INPUT_GLOB OUTPUT…): OUTPUTs are below ${PROJECT_BINARY_DIR}/generated. The inputs are ours,
# below resources/, or a file of the machine's by its full path.
function(clientele_generate kind glob)
  cmake_path(ABSOLUTE_PATH glob BASE_DIRECTORY ${PROJECT_SOURCE_DIR}/resources)
  file(GLOB inputs CONFIGURE_DEPENDS ${glob})
  list(TRANSFORM ARGN PREPEND ${PROJECT_BINARY_DIR}/generated/ OUTPUT_VARIABLE outputs)
  add_custom_command(OUTPUT ${outputs}
    COMMAND Python3::Interpreter ${PROJECT_SOURCE_DIR}/tools/generate.py ${kind}
            ${PROJECT_BINARY_DIR}/generated ${inputs}
    DEPENDS ${inputs} ${CLIENTELE_GENERATORS}
    COMMENT "Generating ${kind}" VERBATIM)
endfunction()

# clientele_generate_folder(KIND FOLDER INPUT…): the generator's files below generated/FOLDER, whatever their names; none
# of yesterday's stays. FOLDER.stamp is new when they are.
function(clientele_generate_folder kind folder)
  set(generated ${PROJECT_BINARY_DIR}/generated)
  add_custom_command(OUTPUT ${generated}/${folder}.stamp
    COMMAND ${CMAKE_COMMAND} -E rm -rf ${generated}/${folder}
    COMMAND Python3::Interpreter ${PROJECT_SOURCE_DIR}/tools/generate.py ${kind} ${generated} ${ARGN}
    COMMAND ${CMAKE_COMMAND} -E touch ${generated}/${folder}.stamp
    DEPENDS ${ARGN} ${CLIENTELE_GENERATORS}
    COMMENT "Generating ${kind}" VERBATIM)
endfunction()
