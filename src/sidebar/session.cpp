#include "sidebar/session.hpp"

#include "calc/ranges.hpp"
#include "calc/read_workbook.hpp"
#include "commands/workbench.hpp"
#include "sidebar/later.hpp"

#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/util/XModifyBroadcaster.hpp>
#include <cppuhelper/implbase1.hxx>

#include <algorithm>

namespace clientele::sidebar {

using namespace std::chrono_literals;

namespace {

constexpr auto pauseAfterTyping = 400ms;

/// Tells the session that the document changed or closes.
class DocumentEar : public cppu::WeakImplHelper1<css::util::XModifyListener> {
public:
    explicit DocumentEar(std::weak_ptr<Session> session)
        : session_(std::move(session)) {}
    void SAL_CALL modified(const css::lang::EventObject&) override {
        if (const auto session = session_.lock())
            session->changed();
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override {
        if (const auto session = session_.lock())
            session->close();
    }

private:
    std::weak_ptr<Session> session_;
};

/// The sessions of the open documents, by the documents' addresses.
std::map<css::uno::XInterface*, std::weak_ptr<Session>>& sessions() {
    static std::map<css::uno::XInterface*, std::weak_ptr<Session>> all;
    return all;
}

} // namespace

std::shared_ptr<Session> Session::of(const Reference<css::uno::XComponentContext>& context,
                                     const Reference<css::sheet::XSpreadsheetDocument>& document) {
    const Reference<css::uno::XInterface> identity(document, UNO_QUERY);
    auto& slot = sessions()[identity.get()];
    if (auto known = slot.lock())
        return known;
    std::shared_ptr<Session> made(new Session(context, document));
    slot = made;
    made->listen();
    made->readSoon(0ms);
    return made;
}

Session::Session(Reference<css::uno::XComponentContext> context,
                 Reference<css::sheet::XSpreadsheetDocument> document)
    : context_(std::move(context))
    , document_(std::move(document)) {}

Session::~Session() {
    const Reference<css::uno::XInterface> identity(document_, UNO_QUERY);
    std::erase_if(sessions(), [](const auto& entry) { return entry.second.expired(); });
    try {
        const Reference<css::util::XModifyBroadcaster> source(document_, UNO_QUERY);
        if (source.is())
            source->removeModifyListener(Reference<css::util::XModifyListener>(ear_, UNO_QUERY));
    } catch (const css::uno::Exception&) {
        // The document has gone already.
    }
}

void Session::listen() {
    const Reference<css::util::XModifyListener> ear(new DocumentEar(weak_from_this()));
    ear_ = ear;
    Reference<css::util::XModifyBroadcaster>(document_, UNO_QUERY_THROW)->addModifyListener(ear);
}

calc::Document Session::document() const {
    if (closed_)
        throw css::lang::DisposedException();
    return calc::Document(context_, document_);
}

void Session::changed() {
    ++changes_;
    lastChange_ = std::chrono::steady_clock::now();
    // A large workbook is not read after every pause in typing.
    readSoon(std::max<std::chrono::milliseconds>(pauseAfterTyping, 2 * lastReading_));
}

void Session::noticeTheDay() {
    if (knowledge_ && !stale() && knowledge_->outline.asOf != calc::today())
        changed();
}

void Session::close() {
    closed_ = true;
    document_.clear();
    ear_.clear();
    knowledge_.reset();
    std::erase_if(sessions(), [this](const auto& entry) { return entry.second.lock().get() == this; });
    tell();
}

void Session::readSoon(std::chrono::milliseconds pause) {
    if (waiting_ || reading_ || closed_)
        return;
    if (pause.count() == 0)
        return read();
    waiting_ = true;
    callAfter(context_, pause, [self = weak_from_this(), pause] {
        const auto session = self.lock();
        if (!session)
            return;
        session->waiting_ = false;
        const bool quiet = std::chrono::steady_clock::now() - session->lastChange_ >= pause;
        quiet ? session->read() : session->readSoon(pause);
    });
}

void Session::read() {
    if (closed_)
        return;
    reading_ = true;
    doAside(context_, [self = weak_from_this(), context = context_, document = document_, at = changes_] {
        const auto begin = std::chrono::steady_clock::now();
        std::shared_ptr<const Knowledge> known;
        try {
            auto bench = commands::openWorkbench(context, document, 0);
            known = std::make_shared<Knowledge>(std::move(bench.situation), at);
        } catch (const std::exception&) {
            // Not a workbook one can read: the panels say that there is nothing.
        } catch (const css::uno::Exception&) {
            // It was closed meanwhile.
        }
        const auto took =
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
        callSoon(context, [self, known, at, took] {
            if (const auto session = self.lock())
                session->take(known, at, took);
        });
        calc::giveBackMemory();
    });
}

void Session::take(std::shared_ptr<const Knowledge> knowledge, std::uint64_t changes,
                   std::chrono::milliseconds took) {
    reading_ = false;
    if (closed_)
        return;
    lastReading_ = took;
    knowledge_ = std::move(knowledge);
    readChanges_ = changes;
    if (stale())
        readSoon(std::max<std::chrono::milliseconds>(pauseAfterTyping, 2 * lastReading_));
    tell();
}

std::optional<core::CustomerNow> Session::customerInRow(int row, core::Grid& grid) const {
    if (!knowledge_ || closed_)
        return std::nullopt;
    const auto& situation = knowledge_->outline;
    if (!stale())
        return core::customerAsRead(situation, knowledge_->index, row);
    const auto& table = situation.understanding.customers;
    if (!table)
        return std::nullopt;
    grid = calc::readArea(document(), {table->sheet, row, table->firstColumn, row, table->lastColumn});
    return core::customerReread(situation, knowledge_->index, grid, row);
}

int Session::watch(std::function<void()> told) {
    watchers_[nextWatcher_] = std::move(told);
    return nextWatcher_++;
}

void Session::forget(int watcher) {
    watchers_.erase(watcher);
}

void Session::tell() {
    const auto self = shared_from_this();
    std::vector<int> numbers;
    for (const auto& [number, told] : watchers_)
        numbers.push_back(number);
    // Who is told may forget itself or others.
    for (const int number : numbers)
        if (const auto found = watchers_.find(number); found != watchers_.end()) {
            const auto told = found->second;
            told();
        }
}

} // namespace clientele::sidebar
