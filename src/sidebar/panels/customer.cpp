#include "sidebar/panels/panels.hpp"

namespace clientele::sidebar {

using core::TextId;

namespace {

class CustomerPanel : public PanelContent {
public:
    explicit CustomerPanel(Site& site)
        : site_(site) {}

    kit::Node build() override {
        return kit::emptyState(site_.say(TextId::sidebar_customer_empty_title),
                               site_.say(TextId::sidebar_customer_empty));
    }

private:
    Site& site_;
};

} // namespace

std::unique_ptr<PanelContent> customerPanel(Site& site) {
    return std::make_unique<CustomerPanel>(site);
}

} // namespace clientele::sidebar
