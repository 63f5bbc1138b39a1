#pragma once

#include "sidebar/awt/controls.hpp"
#include "sidebar/kit/layout.hpp"

#include <map>
#include <memory>
#include <string>
#include <tuple>

namespace clientele::sidebar::awt {

/// Asks the office's own controls, which nobody sees, how much room they want: text is broken where they will
/// break it.
class AwtMeasurer : public kit::Measurer {
public:
    AwtMeasurer(Reference<css::uno::XComponentContext> context,
                const Reference<css::awt::XControlContainer>& parent);

    kit::Size natural(const kit::Node& leaf) override;
    int heightFor(const kit::Node& text, int width) override;
    [[nodiscard]] double scale() const override { return scale_; }
    /// With another font, what was measured before holds no more.
    void take(const Look& look);

private:
    Control& probe(kit::Kind kind);
    kit::Size measured(const kit::Node& leaf, int width);

    Reference<css::uno::XComponentContext> context_;
    Reference<css::awt::XControlContainer> parent_;
    Look look_;
    double scale_ = 1;
    std::map<kit::Kind, std::unique_ptr<Control>> probes_;
    std::map<std::tuple<kit::Kind, kit::TextStyle, int, std::string>, kit::Size> known_;
};

} // namespace clientele::sidebar::awt
