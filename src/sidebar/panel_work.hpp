#pragma once

#include "sidebar/later.hpp"

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace clientele::sidebar {

/// Long work of a panel, done on a thread of its own. Used on the main thread only. Work that is cancelled,
/// or whose panel has gone, runs to where it next looks at its state, and what it gives is dropped.
template <class Result>
class PanelWork {
public:
    /// What work looks at and says while it runs.
    struct State {
        std::atomic<bool> stopped = false;
        std::atomic<double> share = 0;
    };
    using Work = std::function<Result(State&)>;
    /// Gets nothing where the work failed.
    using Done = std::function<void(std::optional<Result>)>;

    PanelWork() = default;
    PanelWork(const PanelWork&) = delete;
    PanelWork& operator=(const PanelWork&) = delete;
    ~PanelWork() { cancel(); }

    /// `moved`: called now and then while the work goes on, to show how far it is.
    void start(const Reference<css::uno::XComponentContext>& context, Work work, Done done,
               std::function<void()> moved = {}) {
        cancel();
        state_ = std::make_shared<State>();
        if (moved)
            watch(context, state_, std::move(moved));
        doAside(context, [this, context, state = state_, work = std::move(work), done = std::move(done)] {
            auto result = std::make_shared<std::optional<Result>>();
            try {
                *result = work(*state);
            } catch (const std::exception&) {
                // Stopped, or it cannot be done: there is no result.
            } catch (const css::uno::Exception&) {
                // The document was closed.
            }
            callSoon(context, [this, state, result, done] {
                if (state->stopped)
                    return;
                state_.reset();
                done(std::move(*result));
            });
        });
    }
    void cancel() {
        if (state_)
            state_->stopped = true;
        state_.reset();
    }
    [[nodiscard]] bool running() const { return state_ != nullptr; }
    [[nodiscard]] double share() const { return state_ ? state_->share.load() : 0; }

private:
    void watch(const Reference<css::uno::XComponentContext>& context, const std::weak_ptr<State>& watched,
               std::function<void()> moved) {
        constexpr std::chrono::milliseconds pause(200);
        callAfter(context, pause,
                  [this, context, watched, moved = std::move(moved), alive = std::weak_ptr(alive_)] {
                      if (alive.expired() || !running() || watched.lock() != state_)
                          return;
                      moved();
                      if (!alive.expired())
                          watch(context, watched, moved);
                  });
    }

    std::shared_ptr<State> state_;
    std::shared_ptr<char> alive_ = std::make_shared<char>(); ///< as long as this is
};

} // namespace clientele::sidebar
