#include "calc/later.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XTerminateListener.hpp>
#include <cppuhelper/implbase1.hxx>

#include <atomic>
#include <condition_variable>
#include <malloc.h>
#include <mutex>
#include <thread>

namespace clientele::calc {

namespace {

/// What the office's end has to wait for, so that no thread of ours runs in a library that is being left.
class Threads {
public:
    void begin() {
        const std::scoped_lock lock(mutex_);
        ++running_;
    }
    void end() {
        const std::scoped_lock lock(mutex_);
        --running_;
        changed_.notify_all();
    }
    [[nodiscard]] bool leaving() const { return leaving_; }
    /// Waits a little: a thread may itself be waiting for the office's lock, and then it is no danger.
    void leave() {
        leaving_ = true;
        std::unique_lock lock(mutex_);
        changed_.notify_all();
        changed_.wait_for(lock, std::chrono::milliseconds(500), [this] { return running_ == 0; });
    }
    /// False: the office ends.
    bool sleep(std::chrono::milliseconds pause) {
        std::unique_lock lock(mutex_);
        return !changed_.wait_for(lock, pause, [this] { return leaving_.load(); });
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    int running_ = 0;
    std::atomic<bool> leaving_ = false;
};

Threads& threads() {
    static auto* all = new Threads; // never destroyed: a thread may outlive all else
    return *all;
}

class EndEar : public cppu::WeakImplHelper1<css::frame::XTerminateListener> {
public:
    void SAL_CALL queryTermination(const css::lang::EventObject&) override {}
    void SAL_CALL notifyTermination(const css::lang::EventObject&) override { threads().leave(); }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}
};

void listenToTheEnd(const Reference<css::uno::XComponentContext>& context) {
    static std::once_flag once;
    std::call_once(once, [&] { css::frame::Desktop::create(context)->addTerminateListener(new EndEar); });
}

class Callback : public cppu::WeakImplHelper1<css::awt::XCallback> {
public:
    explicit Callback(std::function<void()> what)
        : what_(std::move(what)) {}
    void SAL_CALL notify(const Any&) override {
        if (threads().leaving())
            return;
        try {
            what_();
        } catch (const css::uno::Exception&) {
            // The document went in the meantime.
        } catch (const std::exception&) {
            // The same.
        }
    }

private:
    std::function<void()> what_;
};

void start(std::function<void()> work) {
    threads().begin();
    std::thread([work = std::move(work)]() mutable {
        try {
            work();
        } catch (const css::uno::Exception&) {
            // The document was closed while it was being read.
        } catch (const std::exception&) {
            // The same.
        }
        work = {};
        threads().end();
    }).detach();
}

/// A thread's heap keeps at its end what is freed there, up to twice the largest block there ever was: tens
/// of megabytes in each, which trimming passes over. A limit once set holds for all of them, and for the
/// whole office: it is no lower than needed, and blocks below it still come from heaps, not each from the
/// system.
void limitWhatThreadsKeep() {
    constexpr int mostKept = 4 << 20;
    static std::once_flag once;
    std::call_once(once, [] {
        ::mallopt(M_TRIM_THRESHOLD, mostKept);
        ::mallopt(M_MMAP_THRESHOLD, mostKept); // setting the one ends the adapting of the other, from 128 KB
    });
}

} // namespace

void callSoon(const Reference<css::uno::XComponentContext>& context, std::function<void()> what) {
    if (!threads().leaving())
        css::awt::AsyncCallback::create(context)->addCallback(new Callback(std::move(what)), Any());
}

void callAfter(const Reference<css::uno::XComponentContext>& context, std::chrono::milliseconds pause,
               std::function<void()> what) {
    listenToTheEnd(context);
    start([context, pause, what = std::move(what)] {
        if (threads().sleep(pause))
            callSoon(context, what);
    });
}

void giveBackMemory() {
    ::malloc_trim(0);
}

void doAside(const Reference<css::uno::XComponentContext>& context, std::function<void()> work) {
    listenToTheEnd(context);
    limitWhatThreadsKeep();
    if (!threads().leaving())
        start(std::move(work));
}

} // namespace clientele::calc
