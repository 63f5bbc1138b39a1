#pragma once

#include "office.hpp"

#include <com/sun/star/accessibility/XAccessibleContext.hpp>

#include <functional>
#include <string>
#include <thread>

namespace clientele::test {

/// A dialog that something opens and waits for, used through the accessibility tree. What opens it runs on a
/// thread of its own until the last dialog is closed.
class Modal {
public:
    explicit Modal(std::function<void()> opens);
    ~Modal();
    Modal(const Modal&) = delete;
    Modal& operator=(const Modal&) = delete;

    /// Waits for the dialog of this title and turns to it; false where it does not come.
    bool comes(const std::string& title);
    /// What stands in its labels.
    [[nodiscard]] std::string words() const;
    /// Types into its n-th field.
    void type(const std::string& text, int field = 0) const;
    /// Presses its button of this name.
    void press(const std::string& button) const;

private:
    using Node = Reference<css::accessibility::XAccessibleContext>;
    Node dialog_;
    std::thread opener_;
};

} // namespace clientele::test
