#pragma once

#include "calc/document.hpp"
#include "calc/later.hpp"
#include "core/panels/known_workbook.hpp"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace clientele::sidebar {

/// What is known of a workbook after reading it once.
struct Knowledge : core::KnownWorkbook {
    Knowledge(core::Situation read, std::uint64_t state)
        : KnownWorkbook(std::move(read), calc::giveBackMemory)
        , generation(state) {}
    const std::uint64_t generation; ///< another number, another state of the workbook
};

/// The model behind the panels, one for each open document: knows the workbook, notices that it changed,
/// reads it again when nobody types. Reading happens on a thread of its own; everything else on the main
/// thread.
class Session : public std::enable_shared_from_this<Session> {
public:
    /// The document's session, made for who asks first; it lives as long as somebody holds it.
    static std::shared_ptr<Session> of(const Reference<css::uno::XComponentContext>& context,
                                       const Reference<css::sheet::XSpreadsheetDocument>& document);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    /// What was read last; nothing before the first reading is done or once the document was closed.
    [[nodiscard]] const std::shared_ptr<const Knowledge>& knowledge() const { return knowledge_; }
    /// Whether the document has changed since. A new reading is on its way then.
    [[nodiscard]] bool stale() const { return changes_ != readChanges_; }
    [[nodiscard]] bool closed() const { return closed_; }
    /// The document; throws a css::lang::DisposedException when it was closed.
    [[nodiscard]] calc::Document document() const;

    /// A row of the customers' table as it is in the sheet now, also where the last reading is stale. The
    /// grid must outlive the result.
    [[nodiscard]] std::optional<core::CustomerNow> customerInRow(int row, core::Grid& grid) const;

    /// Calls `told` after each reading, and when the document closes, until the returned number is given
    /// back.
    int watch(std::function<void()> told);
    void forget(int watcher);

    /// Reads again when a new day has begun since.
    void noticeTheDay();

    // From the listeners.
    void changed();
    void close();

private:
    Session(Reference<css::uno::XComponentContext> context,
            Reference<css::sheet::XSpreadsheetDocument> document);
    void listen();
    void readSoon(std::chrono::milliseconds pause);
    void read();
    void take(std::shared_ptr<const Knowledge> knowledge, std::uint64_t changes,
              std::chrono::milliseconds took);
    void tell();

    Reference<css::uno::XComponentContext> context_;
    Reference<css::sheet::XSpreadsheetDocument> document_;
    Reference<css::uno::XInterface> ear_;
    std::shared_ptr<const Knowledge> knowledge_;
    std::uint64_t changes_ = 1, readChanges_ = 0;
    std::chrono::steady_clock::time_point lastChange_;
    std::chrono::milliseconds lastReading_{0};
    bool waiting_ = false, reading_ = false, closed_ = false;
    std::map<int, std::function<void()>> watchers_;
    int nextWatcher_ = 1;
};

} // namespace clientele::sidebar
