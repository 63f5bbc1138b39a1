#[[
FindLibreOfficeSDK: the LibreOffice SDK as imported targets and three functions.

Targets    LibreOffice::Sdk       headers of the office's own types and the UNO runtime libraries
Variables  LibreOffice_HOME       the installation (…/libreoffice)
Functions  libreoffice_idl(NAME DIR)                 compile .idl files: NAME.rdb and a target NAME_types with their headers
           libreoffice_component(TARGET SOURCE…)     a passive UNO component library (TARGET.uno.so)
           libreoffice_oxt(TARGET OUTPUT FILE dst…)  pack files (pairs of source and path inside; a path that ends in /
                                                     takes a whole folder, as new as FOLDER.stamp) into an .oxt; the same
                                                     files stand unpacked in bundled/<name of OUTPUT>/ beside it, ready
                                                     for -env:BUNDLED_EXTENSIONS
]]
find_path(LibreOffice_HOME NAMES program/types.rdb
  PATHS $ENV{LO_HOME} /usr/lib/libreoffice /usr/lib64/libreoffice /opt/libreoffice NO_DEFAULT_PATH)
set(LibreOffice_SDK ${LibreOffice_HOME}/sdk)
find_program(LibreOffice_UNOIDL_WRITE unoidl-write PATHS ${LibreOffice_SDK}/bin NO_DEFAULT_PATH)
find_program(LibreOffice_CPPUMAKER cppumaker PATHS ${LibreOffice_SDK}/bin NO_DEFAULT_PATH)
find_path(LibreOffice_INCLUDE_DIR cppuhelper/implbase1.hxx
  PATHS ${LibreOffice_SDK}/include /usr/include/libreoffice NO_DEFAULT_PATH)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibreOfficeSDK
  REQUIRED_VARS LibreOffice_HOME LibreOffice_UNOIDL_WRITE LibreOffice_CPPUMAKER LibreOffice_INCLUDE_DIR
  REASON_FAILURE_MESSAGE "install Debian's libreoffice-calc and libreoffice-dev")
mark_as_advanced(LibreOffice_UNOIDL_WRITE LibreOffice_CPPUMAKER LibreOffice_INCLUDE_DIR)

set(_lo_types ${LibreOffice_HOME}/program/types.rdb ${LibreOffice_HOME}/program/types/offapi.rdb)

if(LibreOfficeSDK_FOUND AND NOT TARGET LibreOffice::Sdk)
  # The office's own types: some 3,000 headers, made once in a build tree.
  set(_lo_headers ${PROJECT_BINARY_DIR}/office-types)
  add_custom_command(OUTPUT ${_lo_headers}.stamp
    COMMAND ${CMAKE_COMMAND} -E make_directory ${_lo_headers}
    COMMAND ${LibreOffice_CPPUMAKER} -Gc -O${_lo_headers} ${_lo_types}
    COMMAND ${CMAKE_COMMAND} -E touch ${_lo_headers}.stamp
    DEPENDS ${_lo_types} COMMENT "Making the office's C++ headers" VERBATIM)
  add_custom_target(libreoffice_types DEPENDS ${_lo_headers}.stamp)

  add_library(LibreOffice::Sdk INTERFACE IMPORTED)
  add_dependencies(LibreOffice::Sdk libreoffice_types)
  file(MAKE_DIRECTORY ${_lo_headers})
  set_target_properties(LibreOffice::Sdk PROPERTIES
    INTERFACE_INCLUDE_DIRECTORIES "${LibreOffice_INCLUDE_DIR};${_lo_headers}"
    INTERFACE_COMPILE_DEFINITIONS "UNX;LINUX;GCC;CPPU_ENV=gcc3"
    INTERFACE_LINK_DIRECTORIES "${LibreOffice_SDK}/lib"
    INTERFACE_LINK_LIBRARIES "uno_cppuhelpergcc3;uno_cppu;uno_salhelpergcc3;uno_sal")
endif()

function(libreoffice_idl name dir)
  file(GLOB_RECURSE idls CONFIGURE_DEPENDS ${dir}/*.idl)
  set(all ${PROJECT_BINARY_DIR}/idl/${name})
  set(copy_made)
  if(ARGN)
    set(copy_made COMMAND ${CMAKE_COMMAND} -E copy ${ARGN} ${all}/org/${name})
  endif()
  set(rdb ${PROJECT_BINARY_DIR}/${name}.rdb)
  set(headers ${PROJECT_BINARY_DIR}/${name}-types)
  list(TRANSFORM _lo_types PREPEND -X OUTPUT_VARIABLE known)
  add_custom_command(OUTPUT ${rdb} ${headers}.stamp
    COMMAND ${CMAKE_COMMAND} -E rm -rf ${all}
    COMMAND ${CMAKE_COMMAND} -E copy_directory ${dir} ${all}
    ${copy_made}
    COMMAND ${LibreOffice_UNOIDL_WRITE} ${_lo_types} ${all} ${rdb}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${headers}
    COMMAND ${LibreOffice_CPPUMAKER} -Gc -O${headers} -Torg.${name}.* ${known} ${rdb}
    COMMAND ${CMAKE_COMMAND} -E touch ${headers}.stamp
    DEPENDS ${idls} ${ARGN} COMMENT "Compiling the IDL of ${name}" VERBATIM)
  add_custom_target(${name}_idl DEPENDS ${headers}.stamp)
  add_library(${name}_types INTERFACE)
  add_dependencies(${name}_types ${name}_idl libreoffice_types)
  file(MAKE_DIRECTORY ${headers})
  target_include_directories(${name}_types SYSTEM INTERFACE ${headers})
  target_link_libraries(${name}_types INTERFACE LibreOffice::Sdk)
  set(${name}_RDB ${rdb} PARENT_SCOPE)
endfunction()

function(libreoffice_component target)
  add_library(${target} MODULE ${ARGN})
  set_target_properties(${target} PROPERTIES PREFIX "" OUTPUT_NAME ${target}.uno)

  target_link_options(${target} PRIVATE -Wl,-z,defs)
endfunction()

function(libreoffice_oxt target output)
  get_filename_component(name ${output} NAME)
  get_filename_component(stage ${output} DIRECTORY)
  set(stage ${stage}/bundled/${name})
  set(copies COMMAND ${CMAKE_COMMAND} -E rm -rf ${stage}) # nothing of yesterday's may stay
  set(sources)
  set(rest ${ARGN})
  while(rest)
    list(POP_FRONT rest source destination)
    if(destination MATCHES "/$")
      list(APPEND copies COMMAND ${CMAKE_COMMAND} -E copy_directory ${source} ${stage}/${destination})
      list(APPEND sources ${source}.stamp)
      continue()
    endif()
    get_filename_component(folder ${destination} DIRECTORY)
    list(APPEND copies COMMAND ${CMAKE_COMMAND} -E make_directory ${stage}/${folder}
                       COMMAND ${CMAKE_COMMAND} -E copy ${source} ${stage}/${destination})
    list(APPEND sources ${source})
  endwhile()
  add_custom_command(OUTPUT ${output} ${copies}
    COMMAND ${CMAKE_COMMAND} -E rm -f ${output}
    COMMAND ${CMAKE_COMMAND} -E chdir ${stage} ${CMAKE_COMMAND} -E tar cf ${output} --format=zip .
    DEPENDS ${sources} COMMENT "Packing ${output}" VERBATIM)
  add_custom_target(${target} ALL DEPENDS ${output})
endfunction()
