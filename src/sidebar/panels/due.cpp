#include "sidebar/panels/panels.hpp"

namespace clientele::sidebar {

using core::TextId;

namespace {

class DuePanel : public PanelContent {
public:
    explicit DuePanel(Site& site)
        : site_(site) {}

    kit::Node build() override {
        return kit::emptyState(site_.say(TextId::sidebar_due_empty_title),
                               site_.say(TextId::sidebar_due_empty));
    }

private:
    Site& site_;
};

} // namespace

std::unique_ptr<PanelContent> duePanel(Site& site) {
    return std::make_unique<DuePanel>(site);
}

} // namespace clientele::sidebar
