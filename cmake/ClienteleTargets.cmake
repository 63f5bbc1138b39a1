# What every target of ours has in common: warnings as errors, sanitizers on demand, includes from src/.
add_library(clientele_options INTERFACE)
target_include_directories(clientele_options INTERFACE ${PROJECT_SOURCE_DIR}/src ${PROJECT_BINARY_DIR}/generated)
target_compile_options(clientele_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual -Werror
  # GCC 12 warns of overlapping copies in its own std::string (PR 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
if(CLIENTELE_ASAN)
  target_compile_options(clientele_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer)
  target_link_options(clientele_options INTERFACE -fsanitize=address,undefined)
endif()
