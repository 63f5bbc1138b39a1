#include "commands/dialogs/cards_dialog.hpp"

#include "commands/dialogs/dialog.hpp"
#include "commands/exchange.hpp"
#include "commands/words.hpp"

namespace clientele::commands {

using core::TextId;

namespace {

struct Choice {
    std::string words;
    std::vector<std::size_t> customers;
};

std::string counted(const Workbench& bench, TextId text, std::size_t count) {
    return bench.say(text, {{"count", grouped(static_cast<double>(count))}});
}

std::vector<Choice> choicesFor(const Workbench& bench, const std::vector<std::size_t>& selected) {
    const auto all = customersIn(bench);
    std::vector<Choice> out{{counted(bench, TextId::exchange_cards_all, all.size()), all}};
    if (selected.size() == 1)
        out.push_back({bench.say(TextId::exchange_cards_one,
                                 {{"customer", bench.situation.book.customers.at(selected.front()).name}}),
                       selected});
    else if (selected.size() > 1)
        out.insert(out.begin(), {counted(bench, TextId::exchange_cards_selected, selected.size()), selected});
    return out;
}

constexpr int width = 270, height = 100;

void build(Dialog& dialog, const Workbench& bench, const std::vector<Choice>& choices) {
    constexpr int margin = 8, label = 48, inner = width - 2 * margin;
    std::vector<std::string> words;
    for (const auto& choice : choices)
        words.push_back(choice.words);
    dialog.text("whichLabel", {margin, 10, label, 12}, bench.say(TextId::exchange_cards_label_which));
    dialog.listBox("which", {margin + label, 8, inner - label, 13}, words);
    dialog.text("info", {margin, 28, inner, 42}, bench.say(TextId::exchange_cards_info));
    dialog.okAndCancel(bench.say(TextId::exchange_save), bench.say(TextId::button_cancel), 66);
}

} // namespace

std::optional<std::vector<std::size_t>> showCards(const Workbench& bench,
                                                  const Reference<css::awt::XWindow>& parent,
                                                  const std::vector<std::size_t>& selected) {
    const auto choices = choicesFor(bench, selected);
    Dialog dialog(bench.document.context(), bench.say(TextId::exchange_cards_title), width, height);
    build(dialog, bench, choices);
    const auto chosen = dialog.choose(parent, "which", [](std::size_t) {});
    return chosen ? std::optional(choices.at(*chosen).customers) : std::nullopt;
}

} // namespace clientele::commands
