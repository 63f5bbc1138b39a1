#pragma once

#include "commands/workbench.hpp"
#include "core/visits/contact_log.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>

#include <string>
#include <string_view>

namespace clientele::commands {

/// The contact log of a workbook that was read once: every contact then costs the work of one row.
class ContactLogger {
public:
    /// Refuses a document in which no contact can be logged, before anybody has typed anything.
    explicit ContactLogger(Workbench& bench);

    [[nodiscard]] const Workbench& bench() const { return bench_; }
    [[nodiscard]] const core::LogPlace& place() const { return place_; }

    /// Refuses what log() would refuse, in the same words.
    void check(const core::ContactEntry& entry) const;
    /// Appends the contact and moves the customer's last contact, as one step of undo. Says what was done and
    /// when the next visit is. Once only: the rows read before are not those of the document any more.
    std::string log(const core::ContactEntry& entry);

    /// When the next visit would be with a contact on that day.
    [[nodiscard]] std::string nextVisitWords(std::size_t customer, core::Day date) const;

    /// The one customer called so. Refuses none and several, naming the nearest and the rows.
    [[nodiscard]] std::size_t customerCalled(std::string_view name) const;

    /// A date as somebody typed it.
    [[nodiscard]] core::Day dayTyped(std::string_view text, core::Field field) const;
    [[nodiscard]] double numberTyped(std::string_view text, core::Field field) const;

private:
    [[nodiscard]] core::ContactPlan planned(const core::ContactEntry& entry) const;
    [[nodiscard]] std::string words(const core::ContactEntry& entry, const core::ContactPlan& plan) const;
    [[nodiscard]] std::string formulaWords(const core::ContactEntry& entry,
                                           const core::ContactPlan& plan) const;

    Workbench& bench_;
    core::LogPlace place_;
};

/// The command for macros: the contact as named values (idl/org/clientele/XCommands.idl).
std::string logContact(Workbench& bench, const Sequence<css::beans::PropertyValue>& contact);

} // namespace clientele::commands
