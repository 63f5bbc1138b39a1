#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <sys/types.h>
#include <vector>

namespace clientele::office {

/// Starts arguments[0] with these arguments, this program's environment plus `environment` (an empty value
/// takes the variable away), no input, and its output appended to `log`: never to a pipe, which it could fill
/// or keep open. The process is killed when the calling thread ends. Throws std::runtime_error.
pid_t spawnProcess(const std::vector<std::string>& arguments,
                   const std::map<std::string, std::string>& environment, const std::filesystem::path& log);

} // namespace clientele::office
