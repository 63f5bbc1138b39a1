#[[
Findutf8proc: utf8proc::utf8proc, the static library (normalisation and case folding of Unicode, MIT). It is linked into
our component, so that the package needs nothing from the machine it runs on; its symbols stay inside.
]]
find_path(utf8proc_INCLUDE_DIR utf8proc.h)
find_library(utf8proc_LIBRARY libutf8proc.a)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(utf8proc REQUIRED_VARS utf8proc_LIBRARY utf8proc_INCLUDE_DIR
  REASON_FAILURE_MESSAGE "install Debian's libutf8proc-dev")
mark_as_advanced(utf8proc_LIBRARY utf8proc_INCLUDE_DIR)
if(utf8proc_FOUND AND NOT TARGET utf8proc::utf8proc)
  add_library(utf8proc::utf8proc STATIC IMPORTED)
  set_target_properties(utf8proc::utf8proc PROPERTIES
    IMPORTED_LOCATION ${utf8proc_LIBRARY}
    INTERFACE_INCLUDE_DIRECTORIES ${utf8proc_INCLUDE_DIR}
    INTERFACE_COMPILE_DEFINITIONS UTF8PROC_STATIC
    INTERFACE_LINK_OPTIONS -Wl,--exclude-libs,libutf8proc.a)
endif()
