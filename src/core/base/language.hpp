#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clientele::core {

/// The languages the product writes and speaks. The document's language decides what stands in cells, the
/// user interface's what dialogs say.
enum class Language { en, zhCN, zhTW };

/// "zh-TW", "zh-HK", "zh-Hant-…" → Traditional; other "zh…" → Simplified; everything else → English.
Language languageOf(std::string_view bcp47Tag);

/// A text in which {name} stands for a value.
using TextArguments = std::vector<std::pair<std::string_view, std::string>>;

/// Replaces each {name} of `pattern`; a name without a value stays as it is, so that a test can see it.
std::string filled(std::string_view pattern, const TextArguments& arguments);

} // namespace clientele::core
