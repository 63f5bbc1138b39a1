#pragma once

#include "sidebar/panel.hpp"

#include <optional>
#include <string>
#include <utility>

namespace clientele::sidebar {

/// What a panel shows while there is nothing it could look at: no spreadsheet in the window, or one that is
/// still being read.
inline std::optional<kit::Node> waiting(const Site& site, core::TextId title) {
    const auto session = site.session();
    if (!session)
        return kit::emptyState(site.say(title), site.say(core::TextId::sidebar_not_calc));
    if (!session->knowledge())
        return kit::subdued(site.say(core::TextId::sidebar_reading));
    return std::nullopt;
}

/// The same for a panel that needs customers and has nothing to offer without any.
inline std::optional<kit::Node> withoutCustomers(const Site& site, core::TextId title, core::TextId words) {
    if (auto wait = waiting(site, title))
        return wait;
    if (site.session()->knowledge()->index.customers().empty())
        return kit::emptyState(site.say(title), site.say(words));
    return std::nullopt;
}

/// A part that comes and goes among its brothers.
inline kit::Node named(std::string key, kit::Node node) {
    node.key = std::move(key);
    return node;
}

} // namespace clientele::sidebar
