#pragma once

#include "sidebar/panel.hpp"

namespace clientele::sidebar {

std::unique_ptr<PanelContent> customerPanel(Site& site);
std::unique_ptr<PanelContent> duePanel(Site& site);
std::unique_ptr<PanelContent> segmentsPanel(Site& site);
std::unique_ptr<PanelContent> reportPanel(Site& site);
std::unique_ptr<PanelContent> dataPanel(Site& site);

} // namespace clientele::sidebar
