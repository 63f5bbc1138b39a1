#include "core/panels/customer_card.hpp"
#include "sidebar/panels/panels.hpp"
#include "sidebar/panels/parts.hpp"
#include "sidebar/panels/tones.hpp"

#include <com/sun/star/system/SystemShellExecute.hpp>
#include <com/sun/star/system/SystemShellExecuteFlags.hpp>

#include <algorithm>
#include <array>

namespace clientele::sidebar {

using core::TextId;
using kit::Node;
using kit::Nodes;
using kit::Tone;

namespace {

Tone toneOfChip(const core::CardChip& chip) {
    return chip.state ? toneOf(*chip.state) : toneOfTier(chip.tier.value_or(3));
}

Nodes chipsOf(const std::vector<core::CardChip>& chips) {
    Nodes out;
    for (const auto& chip : chips)
        out.push_back(kit::chip(chip.words, toneOfChip(chip)));
    return out;
}

Node valueOf(const core::CardLine& line) {
    if (line.chips.empty())
        return kit::text(line.value);
    auto parts = chipsOf(line.chips);
    parts.insert(parts.begin(), kit::text(line.value));
    return kit::wrap(std::move(parts));
}

/// The card of the selected customer, or the sum of several.
class CustomerPanel : public PanelContent {
public:
    explicit CustomerPanel(Site& site)
        : site_(site) {}

    [[nodiscard]] bool followsSelection() const override { return true; }

    Node build() override {
        if (auto wait = waiting(site_, TextId::sidebar_customer_empty_title))
            return std::move(*wait);
        const auto session = site_.session();
        known_ = session->knowledge();
        if (known_->index.customers().empty())
            return nobody();
        const auto areas = site_.selection();
        if (const auto row = onlyRow(areas)) {
            core::Grid grid;
            if (const auto now = session->customerInRow(*row, grid))
                return card(*now);
        } else if (const auto several = customersIn(areas); several.size() == 1) {
            if (const auto now = core::customerAsRead(known_->outline, known_->index,
                                                      known_->index.customers()[several.front()].row))
                return card(*now);
        } else if (!several.empty()) {
            return sum(several);
        }
        return nothingChosen();
    }

private:
    [[nodiscard]] bool onCustomers(const core::Area& area) const {
        const auto& table = known_->outline.understanding.customers;
        return table && area.sheet == table->sheet;
    }
    [[nodiscard]] std::optional<int> onlyRow(const std::vector<core::Area>& areas) const {
        if (areas.size() != 1 || !onCustomers(areas.front()) ||
            areas.front().firstRow != areas.front().lastRow)
            return std::nullopt;
        return areas.front().firstRow;
    }
    [[nodiscard]] std::vector<std::size_t> customersIn(const std::vector<core::Area>& areas) const {
        std::vector<std::size_t> out;
        for (const auto& area : areas) {
            if (!onCustomers(area))
                continue;
            const int last = std::min(area.lastRow, known_->outline.understanding.customers->lastRow);
            for (int row = area.firstRow; row <= last; ++row)
                if (const auto number = known_->index.inRow(row))
                    out.push_back(*number);
        }
        std::ranges::sort(out);
        out.erase(std::ranges::unique(out).begin(), out.end());
        return out;
    }

    [[nodiscard]] Node nobody() const {
        return kit::emptyState(site_.say(TextId::sidebar_customer_empty_title),
                               site_.say(TextId::sidebar_customer_empty));
    }

    [[nodiscard]] Node nothingChosen() const {
        const auto& table = known_->outline.understanding.customers;
        const auto title = site_.say(TextId::sidebar_pick_title);
        if (!table)
            return kit::emptyState(title, site_.say(TextId::sidebar_pick_orders_only));
        const auto& sheet = known_->outline.sheets[static_cast<std::size_t>(table->sheet)].name;
        return kit::emptyState(
            title,
            site_.say(TextId::sidebar_pick_words,
                      {{"sheet", sheet}, {"count", std::to_string(known_->index.customers().size())}}));
    }

    [[nodiscard]] Node card(const core::CustomerNow& now) {
        const auto view = core::customerCard(known_->outline, known_->index, now);
        auto place = kit::subdued(view.place);
        Nodes parts{kit::column({kit::heading(view.name), std::move(place)}, 1),
                    kit::wrap(chipsOf(view.chips)), kit::note(view.reason), facts(view)};
        parts.push_back(actions(view, now));
        if (!view.completeness.empty())
            parts.push_back(kit::text(view.completeness, Tone::subdued, kit::TextStyle::small));
        static constexpr std::array keys{"who", "chips", "reason", "facts", "actions", "file"};
        for (std::size_t i = 0; i < parts.size(); ++i)
            parts[i].key = keys.at(i);
        return kit::column(std::move(parts), 7);
    }

    [[nodiscard]] static Node facts(const core::CustomerCard& view) {
        std::vector<std::pair<std::string, Node>> entries;
        std::vector<std::string> keys;
        for (const auto& line : view.lines) {
            entries.emplace_back(line.label, valueOf(line));
            keys.push_back(std::to_string(static_cast<int>(line.about)));
            if (line.about == core::Field::stage && view.series) {
                entries.emplace_back(view.series->label,
                                     kit::image([values = view.series->values](
                                                    const kit::Drawing& on) { return sparkline(on, values); },
                                                26, view.series->words));
                keys.emplace_back("series");
            }
        }
        auto out = kit::pairs(std::move(entries));
        for (std::size_t i = 0; i < keys.size(); ++i) {
            out.children[2 * i].key = keys[i] + "l";
            out.children[2 * i + 1].key = keys[i];
        }
        return out;
    }

    [[nodiscard]] Node actions(const core::CustomerCard& view, const core::CustomerNow& now) {
        auto mail = kit::button(
            site_.say(TextId::sidebar_action_email), [this, address = view.email] { write(address); },
            view.mayWrite && !view.email.empty());
        if (!view.mayWrite)
            mail.help = site_.say(TextId::sidebar_action_no_consent);
        else if (view.email.empty())
            mail.help = site_.say(TextId::sidebar_action_no_email);
        auto orders = kit::button(
            site_.say(TextId::sidebar_action_orders),
            [this, customer = now.customer] { showOrders(customer); },
            known_->outline.understanding.orders.has_value());
        auto plan = kit::button(
            site_.say(TextId::sidebar_action_plan), [this] { site_.command("plan"); }, now.customer.row >= 0);
        return kit::wrap(
            {kit::primary(site_.say(TextId::sidebar_action_log), [this] { site_.command("log"); }),
             std::move(plan), std::move(mail), std::move(orders)},
            5);
    }

    [[nodiscard]] Node sum(const std::vector<std::size_t>& customers) const {
        const auto view = core::customersSum(known_->outline, known_->index, customers);
        std::vector<std::pair<std::string, Node>> entries;
        for (const auto& line : view.lines)
            entries.emplace_back(line.label, valueOf(line));
        return kit::column({kit::heading(view.title), kit::wrap(chipsOf(view.tiers)),
                            kit::wrap(chipsOf(view.states)), kit::pairs(std::move(entries))},
                           7);
    }

    void write(const std::string& address) {
        const auto shell = css::system::SystemShellExecute::create(site_.context());
        shell->execute(toUno("mailto:" + address), OUString(),
                       css::system::SystemShellExecuteFlags::URIS_ONLY);
    }

    void showOrders(const core::Customer& customer) {
        site_.select(core::orderRows(known_->outline, customer));
    }

    Site& site_;
    std::shared_ptr<const Knowledge> known_;
};

} // namespace

std::unique_ptr<PanelContent> customerPanel(Site& site) {
    return std::make_unique<CustomerPanel>(site);
}

} // namespace clientele::sidebar
