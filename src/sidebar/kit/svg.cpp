#include "sidebar/kit/svg.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace clientele::sidebar::kit {

namespace {

/// A coordinate with two decimals and a point, whatever the locale.
std::string at(double value) {
    const auto hundredths = std::llround(value * 100);
    char text[32];
    std::snprintf(text, sizeof text, "%s%lld.%02lld", hundredths < 0 ? "-" : "", std::abs(hundredths) / 100,
                  std::abs(hundredths) % 100);
    return text;
}

/// Elements on the paper of the theme.
class Sheet {
public:
    explicit Sheet(const Drawing& on) {
        const auto width = std::to_string(on.width), height = std::to_string(on.height);
        text_ = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "px\" height=\"" + height +
                "px\" viewBox=\"0 0 " + width + " " + height + "\">";
    }
    void rectangle(double x, double y, double width, double height, Colour colour) {
        text_ += "<rect x=\"" + at(x) + "\" y=\"" + at(y) + "\" width=\"" + at(width) + "\" height=\"" +
                 at(height) + "\" fill=\"" + hex(colour) + "\"/>";
    }
    void line(const std::string& points, double width, Colour colour) {
        text_ += "<polyline points=\"" + points + "\" fill=\"none\" stroke=\"" + hex(colour) +
                 "\" stroke-width=\"" + at(width) + "\" stroke-linejoin=\"round\" stroke-linecap=\"round\"/>";
    }
    void ellipse(double x, double y, double rx, double ry, Colour colour) {
        text_ += "<ellipse cx=\"" + at(x) + "\" cy=\"" + at(y) + "\" rx=\"" + at(rx) + "\" ry=\"" + at(ry) +
                 "\" fill=\"" + hex(colour) + "\"/>";
    }
    std::string done() { return text_ + "</svg>"; }

private:
    std::string text_;
};

struct Range {
    double low = 0, high = 0;
    [[nodiscard]] double share(double value) const { return high > low ? (value - low) / (high - low) : 0.5; }
};

Range rangeOf(std::span<const double> values, bool withZero) {
    Range out{withZero ? 0 : values.front(), withZero ? 0 : values.front()};
    for (const double value : values) {
        out.low = std::min(out.low, value);
        out.high = std::max(out.high, value);
    }
    return out;
}

/// A chip's colour where it can be told from the ground, else the ink.
Colour fillOf(const Theme& theme, Tone tone) {
    return theme.hasPaper(tone) ? theme.paper(tone) : theme.ink(tone);
}

} // namespace

std::string sparkline(const Drawing& on, std::span<const double> values) {
    Sheet sheet(on);
    if (values.size() < 2)
        return sheet.done();
    const double stroke = 1.8 * on.scale, dot = 2.5 * on.scale;
    const double left = stroke, right = on.width - dot - 1, top = dot, bottom = on.height - dot;
    const auto range = rangeOf(values, false);
    const auto y = [&](double value) { return bottom - (bottom - top) * range.share(value); };
    const auto x = [&](std::size_t i) {
        return left + (right - left) * static_cast<double>(i) / static_cast<double>(values.size() - 1);
    };
    if (range.low < 0 && range.high > 0)
        sheet.rectangle(0, y(0), on.width, 1, on.theme.ink(Tone::rule));
    std::string points;
    for (std::size_t i = 0; i < values.size(); ++i)
        points += (i > 0 ? " " : "") + at(x(i)) + "," + at(y(values[i]));
    sheet.line(points, stroke, on.theme.ink(Tone::accent));
    sheet.ellipse(right, y(values.back()), dot, dot, on.theme.ink(Tone::accent));
    return sheet.done();
}

std::string columns(const Drawing& on, std::span<const double> values, Tone tone) {
    Sheet sheet(on);
    if (values.empty())
        return sheet.done();
    const auto range = rangeOf(values, true);
    const double slot = static_cast<double>(on.width) / static_cast<double>(values.size());
    const double gap = std::min(2 * on.scale, slot / 3);
    const auto y = [&](double value) { return on.height - on.height * range.share(value); };
    for (std::size_t i = 0; i < values.size(); ++i)
        sheet.rectangle(slot * static_cast<double>(i), std::min(y(values[i]), y(0)), slot - gap,
                        std::max(1.0, std::abs(y(values[i]) - y(0))), fillOf(on.theme, tone));
    return sheet.done();
}

std::string shareBar(const Drawing& on, double share, Tone tone) {
    Sheet sheet(on);
    const double width = on.width * std::clamp(share, 0.0, 1.0);
    if (share > 0)
        sheet.rectangle(0, 0, std::max(width, on.scale), on.height, fillOf(on.theme, tone));
    return sheet.done();
}

std::string progressBar(const Drawing& on, double share) {
    Sheet sheet(on);
    sheet.rectangle(0, 0, on.width, on.height, fillOf(on.theme, Tone::rule));
    sheet.rectangle(0, 0, on.width * std::clamp(share, 0.0, 1.0), on.height, fillOf(on.theme, Tone::accent));
    return sheet.done();
}

std::string pillEnd(const Drawing& on, Tone tone, bool left) {
    Sheet sheet(on);
    sheet.ellipse(left ? on.width : 0, on.height / 2.0, on.width, on.height / 2.0, on.theme.paper(tone));
    return sheet.done();
}

} // namespace clientele::sidebar::kit
