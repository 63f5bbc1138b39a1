#include "sidebar/panels/panels.hpp"

namespace clientele::sidebar {

using core::TextId;

namespace {

class ReportPanel : public PanelContent {
public:
    explicit ReportPanel(Site& site)
        : site_(site) {}

    kit::Node build() override {
        return kit::emptyState(site_.say(TextId::sidebar_report_empty_title),
                               site_.say(TextId::sidebar_report_empty));
    }

private:
    Site& site_;
};

} // namespace

std::unique_ptr<PanelContent> reportPanel(Site& site) {
    return std::make_unique<ReportPanel>(site);
}

} // namespace clientele::sidebar
