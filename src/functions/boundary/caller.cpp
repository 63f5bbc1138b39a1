#include "functions/boundary/caller.hpp"

#include "calc/document.hpp"

#include <array>

namespace clientele::functions {

namespace {
std::optional<calc::Document> documentOf(const Reference<css::uno::XComponentContext>* context,
                                         const Reference<css::beans::XPropertySet>* document) {
    if (document == nullptr || !document->is())
        return std::nullopt;
    const Reference<css::sheet::XSpreadsheetDocument> model(*document, UNO_QUERY);
    if (!model.is())
        return std::nullopt;
    return calc::Document(*context, model);
}

/// The defaults never change while the office runs, and a column of formulas asks for them in every row.
struct Defaults {
    core::Policy policy;
    std::vector<Any> tierLabels, stateLabels;
};

const Defaults& defaultsIn(core::Language language) {
    static const auto all = [] {
        std::array<Defaults, 3> out;
        for (const auto l : {core::Language::en, core::Language::zhCN, core::Language::zhTW}) {
            auto& defaults = out.at(static_cast<std::size_t>(l));
            defaults.policy = core::defaultPolicy(l);
            for (const auto& tier : defaults.policy.tiers)
                defaults.tierLabels.emplace_back(toUno(tier.label));
            for (const auto& state : defaults.policy.stateLabels)
                defaults.stateLabels.emplace_back(toUno(state));
        }
        return out;
    }();
    return all.at(static_cast<std::size_t>(language));
}
} // namespace

core::Language Caller::language() const {
    if (!language_) {
        const auto document = documentOf(context_, document_);
        language_ = document ? document->language() : core::Language::en;
    }
    return *language_;
}

int Caller::dateOffset() const {
    if (!dateOffset_) {
        const auto document = documentOf(context_, document_);
        dateOffset_ = document ? document->nullDateOffset() : 0;
    }
    return *dateOffset_;
}

core::Day Caller::today() const {
    return calc::today();
}

const core::Policy& Caller::defaultPolicy() const {
    return defaultsIn(language()).policy;
}

const core::Policy& Caller::defaultNumbers() {
    return defaultsIn(core::Language::en).policy;
}

const std::vector<Any>& Caller::defaultTierLabels() const {
    // Asking the document costs more than the whole rest of a call; while the labels are A, B, C, D in every
    // language there is nothing to ask.
    static const bool sameInAll =
        defaultsIn(core::Language::en).tierLabels == defaultsIn(core::Language::zhCN).tierLabels &&
        defaultsIn(core::Language::en).tierLabels == defaultsIn(core::Language::zhTW).tierLabels;
    return defaultsIn(sameInAll ? core::Language::en : language()).tierLabels;
}

const std::vector<Any>& Caller::defaultStateLabels() const {
    return defaultsIn(language()).stateLabels;
}

} // namespace clientele::functions
