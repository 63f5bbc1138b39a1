#pragma once

#include "core/panels/data_panel.hpp"
#include "core/visits/unknown_names.hpp"
#include "sidebar/panel.hpp"

#include <functional>
#include <string>
#include <vector>

namespace clientele::sidebar {

/// Cells to look at, and why.
struct DataRow {
    std::vector<core::Area> cells;
    std::string who, what;
};

/// The same under a heading.
struct DataRows {
    std::string title;
    std::size_t count = 0; ///< of all of them
    std::vector<DataRow> first;
};
DataRows rowsOf(const Site& site, std::string title, std::size_t count,
                const std::vector<core::FoundCell>& cells);

/// A text to click, or to choose with Return.
kit::Node linkTo(std::string words, std::function<void()> act);

/// Takes a column for a field, or none.
using Decide = std::function<void(core::Field, std::optional<int>)>;

/// How one table was understood: what matters most, what is to be confirmed, what is missing to choose.
kit::Node mappingNode(const Site& site, const core::TableView& view, const std::function<void()>& change,
                      const Decide& decide);

/// The same with a choice of columns behind every field; `added`: fields that are shown though no column was
/// found for them.
kit::Node mappingChoices(const Site& site, const core::TableView& view, const std::vector<core::Field>& added,
                         const Decide& decide, const std::function<void(core::Field)>& add);

/// Bars of the columns that are worth filling; a click lists the empty ones.
kit::Node completenessNode(const Site& site, const core::Completeness& completeness, bool all,
                           const std::function<void()>& showAll,
                           const std::function<void(core::Field)>& open);

/// At most `most` of the rows with a way to the cell of each.
kit::Node rowsNode(const Site& site, const DataRows& rows, std::size_t most, int selected,
                   const std::function<void(int, const std::vector<core::Area>&)>& go,
                   const std::function<void()>& more);

} // namespace clientele::sidebar
