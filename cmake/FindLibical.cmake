#[[
FindLibical: Libical::Libical, the static library (iCalendar, RFC 5545; MPL-2.0), sealed: it is linked into our component
and needs nothing from the machine it runs on.

Debian's archive cannot be linked into a shared object as it is:
- it is not position independent, which hurts where it refers to an object of another library: stderr;
- it refers to ICU by names that carry the release (ucal_open_72), for recurrence by other calendars (RSCALE), which we
  never write; an extension built so would load on one Debian release only.
And it reads time zones from the machine's files and prints what it does not like. So a copy is made in the build tree in
which all those names are replaced by sealed_<name>, without a release number, and libical_seal.cpp defines them: no such
calendar, no such file, nobody listens. The names are read from the archive; one that a later libical adds and that nobody
has defined fails when the component is linked.
]]
find_path(Libical_INCLUDE_DIR libical/ical.h)
find_library(Libical_LIBRARY libical.a)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Libical REQUIRED_VARS Libical_LIBRARY Libical_INCLUDE_DIR
  REASON_FAILURE_MESSAGE "install Debian's libical-dev")
mark_as_advanced(Libical_INCLUDE_DIR Libical_LIBRARY)

if(Libical_FOUND AND NOT TARGET Libical::Libical)
  execute_process(COMMAND ${CMAKE_NM} --undefined-only --format=just-symbols ${Libical_LIBRARY}
    OUTPUT_VARIABLE _ical_symbols ERROR_QUIET COMMAND_ERROR_IS_FATAL ANY)
  string(REGEX MATCHALL "[^\n]+" _ical_symbols "${_ical_symbols}")
  list(REMOVE_DUPLICATES _ical_symbols)
  set(_ical_names "")
  foreach(name IN LISTS _ical_symbols)
    if(name MATCHES "^(stderr|puts|fopen|access|fprintf|__fprintf_chk)$|^(u[a-z]*_[A-Za-z0-9]+)_[0-9]+$")
      string(APPEND _ical_names "${name} sealed_${CMAKE_MATCH_1}${CMAKE_MATCH_2}\n")
    endif()
  endforeach()
  set(_ical_sealed ${PROJECT_BINARY_DIR}/libical/libical_sealed.a)
  file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/libical/names CONTENT "${_ical_names}" @ONLY)
  add_custom_command(OUTPUT ${_ical_sealed}
    COMMAND ${CMAKE_OBJCOPY} --redefine-syms=${PROJECT_BINARY_DIR}/libical/names ${Libical_LIBRARY} ${_ical_sealed}
    DEPENDS ${Libical_LIBRARY} ${PROJECT_BINARY_DIR}/libical/names COMMENT "Sealing libical" VERBATIM)
  add_custom_target(libical_sealed DEPENDS ${_ical_sealed})

  add_library(libical_seal STATIC ${CMAKE_CURRENT_LIST_DIR}/libical_seal.cpp)
  add_library(Libical::Libical STATIC IMPORTED)
  add_dependencies(Libical::Libical libical_sealed)
  set_target_properties(Libical::Libical PROPERTIES
    IMPORTED_LOCATION ${_ical_sealed}
    INTERFACE_INCLUDE_DIRECTORIES ${Libical_INCLUDE_DIR}
    INTERFACE_LINK_LIBRARIES libical_seal
    INTERFACE_LINK_OPTIONS -Wl,--exclude-libs,libical_sealed.a)
endif()
