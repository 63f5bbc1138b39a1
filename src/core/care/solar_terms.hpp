#pragma once

#include "core/base/calendar.hpp"

namespace clientele::core {

/// The apparent longitude of the sun's centre, in degrees from 0 to 360, at a Julian ephemeris day: the
/// greater terms of VSOP87 (Bretagnon and Francou 1988, as Meeus, Astronomical Algorithms, chapter 25,
/// reduces them) with nutation and aberration. Good to 0.0003° between 1900 and 2100, when the sun takes 25
/// seconds for it.
double sunLongitude(double julianEphemerisDay);

/// What terrestrial time is ahead of universal time, in seconds: observed from 1900 to 2020 (IERS), after it
/// as Morrison and Stephenson expect.
double secondsAhead(double year);

/// The Julian ephemeris day as a date with the time of day, in China's standard time (UTC+8).
double chinaTimeOf(double julianEphemerisDay);

/// The moment, in China's standard time, at which the sun reaches `longitude` (degrees, a multiple of 15) in
/// that Gregorian year. 0 is the March equinox; 15 清明, 270 冬至.
double solarTerm(int year, int longitude);

/// The day of that moment as it is published. A year outside 1899 – 2101 is calculated, and not tested.
Day solarTermDay(int year, int longitude);

} // namespace clientele::core
