#pragma once

#include "core/plans/segmentation.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace clientele::core {

/// One class of a model as the Segments panel shows it.
struct SegmentBar {
    std::string name;    ///< the class
    std::string label;   ///< "A · 31": the class and how many are in it
    std::string figure;  ///< their share of the sales; of the customers where there are no sales
    std::string words;   ///< the same as a sentence, with what to do
    double length = 0;   ///< 0…1, against the greatest share
    int depth = 0;       ///< 0…3: the deepest colour first
    std::string written; ///< the class in the document's words
    std::vector<std::uint32_t> customers; ///< most sales first
};

/// What the Segments panel shows of a model (SPEC §5): finished words in the language of the user interface.
struct SegmentsView {
    std::string missing; ///< why the model cannot be shown and what it needs; "": it can
    std::vector<SegmentBar> bars;
    std::string point; ///< the sentence to remember
    std::vector<std::pair<std::string, std::string>> facts;
    std::size_t movers = 0; ///< customers whose class in the sheet is another than now
    bool inSheet = false;   ///< a column of ours holds the classes
};

SegmentsView segmentsView(const Situation& situation, const Segmentation& segments);

/// One customer behind a bar.
struct SegmentMember {
    std::string name, second; ///< second: sales, owner, tier
    int row = -1;             ///< in the customers' sheet
};
SegmentMember segmentMember(const Customer& customer, Language language);

} // namespace clientele::core
