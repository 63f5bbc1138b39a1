#include "sidebar/panels/panels.hpp"

namespace clientele::sidebar {

using core::TextId;

namespace {

class SegmentsPanel : public PanelContent {
public:
    explicit SegmentsPanel(Site& site)
        : site_(site) {}

    kit::Node build() override {
        return kit::emptyState(site_.say(TextId::sidebar_segments_empty_title),
                               site_.say(TextId::sidebar_segments_empty));
    }

private:
    Site& site_;
};

} // namespace

std::unique_ptr<PanelContent> segmentsPanel(Site& site) {
    return std::make_unique<SegmentsPanel>(site);
}

} // namespace clientele::sidebar
