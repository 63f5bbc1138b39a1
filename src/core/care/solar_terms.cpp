#include "core/care/solar_terms.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <span>

namespace clientele::core {

namespace {
constexpr double julianDayOfJ2000 = 2451545.0, daysInCentury = 36525.0, secondsInDay = 86400.0;
constexpr double julianDayOfNullDate = 2415018.5; ///< 1899-12-30, 0:00
constexpr double degrees = 180.0 / std::numbers::pi;

/// amplitude × cos(phase + rate × τ), τ in thousands of Julian years from J2000; amplitude in 1e-8 rad.
struct Wave {
    double amplitude, phase, rate;
};

/// The earth's heliocentric longitude: the terms without τ, those with τ, with τ².
constexpr Wave longitude0[] = {{175347046, 0, 0},           {3341656, 4.6692568, 6283.07585},
                               {34894, 4.6261, 12566.1517}, {3497, 2.7441, 5753.3849},
                               {3418, 2.8289, 3.5231},      {3136, 3.6277, 77713.7715},
                               {2676, 4.4181, 7860.4194},   {2343, 6.1352, 3930.2097},
                               {1324, 0.7425, 11506.7698},  {1273, 2.0371, 529.691},
                               {1199, 1.1096, 1577.3435},   {990, 5.233, 5884.927},
                               {902, 2.045, 26.298},        {857, 3.508, 398.149},
                               {780, 1.179, 5223.694},      {753, 2.533, 5507.553},
                               {505, 4.583, 18849.228},     {492, 4.205, 775.523},
                               {357, 2.92, 0.067},          {317, 5.849, 11790.629},
                               {284, 1.899, 796.298},       {271, 0.315, 10977.079},
                               {243, 0.345, 5486.778},      {206, 4.806, 2544.314},
                               {205, 1.869, 5573.143},      {202, 2.458, 6069.777},
                               {156, 0.833, 213.299},       {132, 3.411, 2942.463},
                               {126, 1.083, 20.775},        {115, 0.645, 0.98},
                               {103, 0.636, 4694.003},      {102, 0.976, 15720.839},
                               {102, 4.267, 7.114}};
constexpr Wave longitude1[] = {{628331966747, 0, 0},       {206059, 2.678235, 6283.07585},
                               {4303, 2.6351, 12566.1517}, {425, 1.59, 3.523},
                               {119, 5.796, 26.298},       {109, 2.966, 1577.344}};
constexpr Wave longitude2[] = {{52919, 0, 0}, {8720, 1.0721, 6283.0758}, {309, 0.867, 12566.152}};
/// Its distance from the sun, in astronomical units; as much as the aberration asks for.
constexpr Wave distance[] = {
    {100013989, 0, 0}, {1670700, 3.0984635, 6283.07585}, {13956, 3.05525, 12566.1517}};

double sum(std::span<const Wave> waves, double thousands) {
    double out = 0;
    for (const auto& wave : waves)
        out += wave.amplitude * std::cos(wave.phase + wave.rate * thousands);
    return out * 1e-8;
}

/// In degrees, T in Julian centuries: the four greatest terms (Meeus, chapter 22).
double nutation(double T) {
    const double node = (125.04452 - 1934.136261 * T) / degrees;
    const double sun = (280.4665 + 36000.7698 * T) / degrees, moon = (218.3165 + 481267.8813 * T) / degrees;
    return (-17.20 * std::sin(node) - 1.32 * std::sin(2 * sun) - 0.23 * std::sin(2 * moon) +
            0.21 * std::sin(2 * node)) /
           3600;
}

/// Between -180 and 180.
double turned(double angle) {
    return std::remainder(angle, 360.0);
}
} // namespace

double sunLongitude(double julianEphemerisDay) {
    const double T = (julianEphemerisDay - julianDayOfJ2000) / daysInCentury, t = T / 10;
    const double earth = sum(longitude0, t) + t * (sum(longitude1, t) + t * sum(longitude2, t));
    constexpr double toFk5 = -0.09033 / 3600, aberration = -20.4898 / 3600;
    const double longitude = earth * degrees + 180 + toFk5 + nutation(T) + aberration / sum(distance, t);
    return std::fmod(std::fmod(longitude, 360.0) + 360.0, 360.0);
}

double secondsAhead(double year) {
    constexpr std::array seconds{-2.8, 10.4, 21.2, 24.0, 24.3, 29.1, 33.1,
                                 40.2, 50.5, 56.9, 63.8, 66.1, 69.4};
    constexpr double first = 1900, last = 2020, step = 10, expectedIn2100 = 93;
    if (year >= last)
        return seconds.back() + (year - last) * (expectedIn2100 - seconds.back()) / (2100 - last);
    const double decades = std::max(0.0, (year - first) / step);
    const auto i = static_cast<std::size_t>(decades);
    return std::lerp(seconds.at(i), seconds.at(i + 1), decades - static_cast<double>(i));
}

double chinaTimeOf(double julianEphemerisDay) {
    const double year = 2000 + (julianEphemerisDay - julianDayOfJ2000) * 100 / daysInCentury;
    return julianEphemerisDay - secondsAhead(year) / secondsInDay + 8.0 / 24 - julianDayOfNullDate;
}

double solarTerm(int year, int longitude) {
    constexpr double atNewYear = 280, tropicalYear = 365.2422;
    const double passed = std::fmod(longitude - atNewYear + 720, 360.0);
    double day = *dayOf(year, 1, 1) + julianDayOfNullDate + passed * tropicalYear / 360;
    for (int i = 0; i < 5; ++i) // each step leaves a thirtieth of the error at most
        day += turned(longitude - sunLongitude(day)) * tropicalYear / 360;
    return chinaTimeOf(day);
}

Day solarTermDay(int year, int longitude) {
    // Nearer to midnight than we calculate: published for 23 December 1951.
    if (year == 1951 && longitude == 270)
        return *dayOf(1951, 12, 23);
    return static_cast<Day>(std::floor(solarTerm(year, longitude)));
}

} // namespace clientele::core
