#include "commands/dialogs/segment_dialog.hpp"

#include "commands/dialogs/dialog.hpp"
#include "core/panels/segments.hpp"

namespace clientele::commands {

using core::SegmentModel;
using core::TextId;

namespace {

/// Says of a model what it finds.
void show(const Dialog& dialog, const Workbench& bench, SegmentModel model) {
    // Clusters take their time: they are found once somebody wants them.
    const auto view = model == SegmentModel::clusters
                          ? core::SegmentsView{}
                          : core::segmentsView(bench.situation, core::segmentation(bench.situation, model));
    dialog.setText("words", view.missing.empty() ? view.point : view.missing);
    dialog.enable("ok", view.missing.empty());
}

constexpr int width = 230, height = 168;

void build(Dialog& dialog, const Workbench& bench) {
    constexpr int margin = 8, inner = width - 2 * margin;
    dialog.text("explained", {margin, 8, inner, 20}, bench.say(TextId::segment_dialog));
    dialog.list("model", {margin, 30, inner, 72});
    dialog.text("words", {margin, 108, inner, 32}, {});
    dialog.okAndCancel(bench.say(TextId::segment_next), bench.say(TextId::button_cancel), 74);
}

} // namespace

std::optional<SegmentModel> chooseModel(const Workbench& bench, const Reference<css::awt::XWindow>& parent) {
    Dialog dialog(bench.document.context(), bench.say(TextId::segment_title), width, height);
    build(dialog, bench);
    dialog.create(parent);
    std::vector<std::string> models;
    for (const auto model : core::segmentModels)
        models.emplace_back(core::labelOf(model, bench.situation.messages));
    dialog.setItems("model", models, -1);
    const auto chosen = dialog.choose(
        parent, "model", [&](std::size_t at) { show(dialog, bench, core::segmentModels.at(at)); });
    return chosen ? std::optional(core::segmentModels.at(*chosen)) : std::nullopt;
}

} // namespace clientele::commands
