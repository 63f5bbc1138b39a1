#include "sidebar/panels/panels.hpp"

namespace clientele::sidebar {

using core::TextId;

namespace {

class DataPanel : public PanelContent {
public:
    explicit DataPanel(Site& site)
        : site_(site) {}

    kit::Node build() override {
        return kit::emptyState(site_.say(TextId::sidebar_data_empty_title),
                               site_.say(TextId::sidebar_data_empty));
    }

private:
    Site& site_;
};

} // namespace

std::unique_ptr<PanelContent> dataPanel(Site& site) {
    return std::make_unique<DataPanel>(site);
}

} // namespace clientele::sidebar
