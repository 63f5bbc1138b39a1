#pragma once

#include "core/headers.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clientele::core {

/// One field a header may mean.
struct HeaderCandidate {
    Field field{};
    double strength = 0;    ///< 1: it is called so; less for doubtful words and for parts of a header
    bool whole = false;     ///< the whole header, not a part of it
    int order = 0;          ///< of the synonym in its list: the usual word first
    int year = 0;           ///< a year in the header ("Sales 2025"), 0 for none
    unsigned languages = 0; ///< bit per Language in which it is called so
};

/// A header for comparing: half width, lower case, no spaces, signs or underscores.
std::string normalisedHeader(std::string_view header);

/// What the header may mean in a table of that kind, the best candidate of each field; none for headers that
/// are known to be something else.
std::vector<HeaderCandidate> candidatesOf(std::string_view header, TableKind kind);

/// The best strength of a field of that kind which is called exactly so; 0 for none. Cheap.
struct ExactMatch {
    Field field{};
    double strength = 0;
};
ExactMatch exactMatch(std::string_view header, TableKind kind);

bool isTotalLabel(std::string_view text);
bool beginsNote(std::string_view text);
/// Whether a sheet's name speaks of such a table.
bool sheetSpeaksOf(std::string_view sheetName, TableKind kind);

constexpr unsigned bitOf(TableKind kind) {
    return 1u << static_cast<unsigned>(kind);
}

} // namespace clientele::core
