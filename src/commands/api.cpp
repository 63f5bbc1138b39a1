#include "calc/ranges.hpp"
#include "commands/arrays.hpp"
#include "commands/commands.hpp"
#include "commands/duplicates.hpp"
#include "commands/exchange.hpp"
#include "commands/handler.hpp"
#include "commands/log_contact.hpp"
#include "commands/new_workbook.hpp"
#include "commands/plan_visit.hpp"
#include "commands/reminders.hpp"
#include "commands/segment.hpp"
#include "commands/values.hpp"

#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <org/clientele/XCommands.hpp>

#include <cmath>

namespace clientele::commands {

namespace {

using Model = Reference<css::sheet::XSpreadsheetDocument>;

/// The commands for macros: no dialog, and every refusal an IllegalArgumentException in the user's words.
class Api : public cppu::WeakImplHelper2<org::clientele::XCommands, css::lang::XServiceInfo> {
public:
    explicit Api(Reference<css::uno::XComponentContext> context)
        : context_(std::move(context)) {}

    OUString SAL_CALL describe(const Model& document) override {
        return run(document, 0, [](Workbench& b) { return commands::describe(b); });
    }

    void SAL_CALL setMapping(const Model& document, const OUString& table, const OUString& field,
                             const OUString& header) override {
        run(document, 0, [&](Workbench& b) {
            commands::setMapping(b, fromUno(table), fromUno(field), fromUno(header));
            return std::string();
        });
    }

    OUString SAL_CALL tierCustomers(const Model& document, double asOf) override {
        return run(document, asOf, [this](Workbench& b) { return commands::tierCustomers(b, silent_); });
    }

    OUString SAL_CALL highlightDueVisits(const Model& document, sal_Bool on, double asOf) override {
        return run(document, asOf,
                   [this, on](Workbench& b) { return commands::highlightDueVisits(b, silent_, on); });
    }

    OUString SAL_CALL convertText(const Model& document) override {
        return run(document, 0, [this](Workbench& b) { return commands::convertText(b, silent_); });
    }

    OUString SAL_CALL tierReport(const Model& document, double asOf, const OUString& pdfUrl) override {
        return run(document, asOf,
                   [&](Workbench& b) { return commands::tierReport(b, silent_, pdfUrl).words; });
    }

    OUString SAL_CALL logContact(const Model& document, const Sequence<css::beans::PropertyValue>& contact,
                                 double asOf) override {
        return run(document, asOf, [&](Workbench& b) { return commands::logContact(b, contact); });
    }

    OUString SAL_CALL reminders(const Model& document, double from, double to) override {
        return run(document, from,
                   [&](Workbench& b) { return makeReminders(b, silent_, dayGiven(to)).words; });
    }

    OUString SAL_CALL greetingList(const Model& document, const OUString& occasion, double from,
                                   double to) override {
        return run(document, from, [&](Workbench& b) {
            return makeGreetingList(b, silent_, fromUno(occasion), dayGiven(to)).words;
        });
    }

    OUString SAL_CALL visitsToCalendar(const Model& document, const OUString& url,
                                       const Sequence<css::beans::PropertyValue>& options,
                                       double asOf) override {
        return run(document, asOf, [&](Workbench& b) { return commands::visitsToCalendar(b, options, url); });
    }

    OUString SAL_CALL contactsToVCard(const Model& document, const OUString& url, const Any& cells) override {
        return run(document, 0,
                   [&](Workbench& b) { return commands::contactsToVCard(b, givenCells(b, cells), url); });
    }

    OUString SAL_CALL planVisit(const Model& document, const Any& customer, double day,
                                const OUString& reason, double asOf) override {
        return run(document, asOf,
                   [&](Workbench& b) { return commands::planVisit(b, customer, day, fromUno(reason)); });
    }

    OUString SAL_CALL findDuplicates(const Model& document) override {
        return run(document, 0, [](Workbench& b) { return commands::findDuplicates(b); });
    }

    OUString SAL_CALL mergeCustomers(const Model& document, sal_Int32 keepRow, sal_Int32 removeRow,
                                     const Sequence<css::beans::PropertyValue>& choices) override {
        return run(document, 0,
                   [&](Workbench& b) { return commands::mergeCustomers(b, keepRow, removeRow, choices); });
    }

    OUString SAL_CALL markNotDuplicate(const Model& document, sal_Int32 row, sal_Int32 otherRow) override {
        return run(document, 0, [=](Workbench& b) { return commands::markNotDuplicate(b, row, otherRow); });
    }

    OUString SAL_CALL formulasToValues(const Model& document, const Any& cells) override {
        return runUnread(document, [&](Workbench& b) {
            return commands::formulasToValues(b, silent_, givenCells(b, cells));
        });
    }

    OUString SAL_CALL insertArray(const Model& document, const OUString& formula,
                                  const Reference<css::table::XCell>& firstCell,
                                  sal_Bool overwrite) override {
        return runUnread(document, [&](Workbench& b) {
            return commands::insertArray(b, givenCell(b, firstCell), fromUno(formula), overwrite);
        });
    }

    OUString SAL_CALL fitArray(const Model& document, const Reference<css::table::XCell>& cell,
                               sal_Bool overwrite) override {
        return runUnread(document,
                         [&](Workbench& b) { return commands::fitArray(b, givenCell(b, cell), overwrite); });
    }

    Model SAL_CALL newWorkbook(const OUString& language) override {
        Model made;
        told([this] { return context_; },
             [&](const Reference<css::uno::XComponentContext>& context) {
                 made = commands::newWorkbook(context, fromUno(language));
                 return std::string();
             });
        return made;
    }

    OUString SAL_CALL segmentCustomers(const Model& document, const OUString& model, double asOf) override {
        return run(document, asOf, [&](Workbench& b) {
            return commands::segmentCustomers(b, silent_, commands::segmentModel(b, fromUno(model)));
        });
    }

    OUString SAL_CALL filterSegment(const Model& document, const OUString& model, const OUString& segment,
                                    double asOf) override {
        return run(document, asOf, [&](Workbench& b) {
            const auto wanted = commands::segmentModel(b, fromUno(model));
            if (segment.isEmpty()) {
                commands::showAllSegments(b, wanted);
                return std::string();
            }
            return commands::filterSegment(b, silent_, core::segmentation(b.situation, wanted),
                                           fromUno(segment));
        });
    }

    OUString SAL_CALL ensurePolicy(const Model& document) override {
        return run(document, 0, [](Workbench& b) { return commands::ensurePolicy(b); });
    }

    OUString SAL_CALL getImplementationName() override { return "org.clientele.comp.Commands"; }
    sal_Bool SAL_CALL supportsService(const OUString& name) override {
        return cppu::supportsService(this, name);
    }
    Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        return sequenceOf<OUString>({"org.clientele.Commands"});
    }

private:
    /// The cells a macro named; none: the whole document.
    static std::vector<core::Area> givenCells(const Workbench& bench, const Any& cells) {
        if (!cells.hasValue())
            return {};
        Reference<css::uno::XInterface> object;
        cells >>= object;
        if (auto areas = calc::areasOf(object); !areas.empty())
            return areas;
        throw Refusal(bench.say(core::TextId::message_no_cells));
    }

    static core::Day dayGiven(double day) { return static_cast<core::Day>(std::floor(day)); }

    static core::Area givenCell(const Workbench& bench, const Reference<css::table::XCell>& cell) {
        return givenCells(bench, Any(cell)).front();
    }

    template <class Work>
    OUString run(const Model& document, double asOf, Work work) {
        return told([&] { return openWorkbench(context_, document, dayGiven(asOf)); }, work);
    }

    /// For commands that look for themselves at what they need.
    template <class Work>
    OUString runUnread(const Model& document, Work work) {
        return told([&] { return openUnread(context_, document); }, work);
    }

    template <class Open, class Work>
    OUString told(Open open, Work work) {
        try {
            auto bench = open();
            return toUno(work(bench));
        } catch (const Refusal& refusal) {
            throw css::lang::IllegalArgumentException(toUno(refusal.what()),
                                                      static_cast<cppu::OWeakObject*>(this), 0);
        } catch (const std::exception& e) {
            throw css::uno::RuntimeException(toUno(e.what()), static_cast<cppu::OWeakObject*>(this));
        } catch (const css::lang::IllegalArgumentException&) {
            throw;
        } catch (const css::uno::RuntimeException&) {
            throw;
        } catch (const css::uno::Exception& e) {
            // One the interface does not declare would tear down the connection of a caller from outside.
            throw css::uno::RuntimeException(e.Message, static_cast<cppu::OWeakObject*>(this));
        }
    }

    Reference<css::uno::XComponentContext> context_;
    SilentTalk silent_;
};

} // namespace

css::uno::XInterface* createApi(const Reference<css::uno::XComponentContext>& context) {
    return cppu::acquire(static_cast<cppu::OWeakObject*>(new Api(context)));
}

} // namespace clientele::commands
