#pragma once

#include "sidebar/later.hpp"

#include <atomic>
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

    void start(const Reference<css::uno::XComponentContext>& context, Work work, Done done) {
        cancel();
        state_ = std::make_shared<State>();
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
    std::shared_ptr<State> state_;
};

} // namespace clientele::sidebar
