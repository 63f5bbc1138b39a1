#pragma once

#include <string>
#include <string_view>

namespace clientele::core {

enum class MaskKind { name, phone, email, id, address };

/// The text with its telling part as asterisks, so that a list can be passed on and still be worked with
/// (SPEC §3 MASK): the same value always gives the same mask, of the same length (the local part of an e-mail
/// address excepted).
/// - name: 张三 → 张*, 张三丰 → 张*丰, longer Han names keep first and last character; other words keep their
/// first letter.
/// - phone: the last four of at least eight digits and what stands before the last eight stay (13812345678 →
/// 138****5678);
///   fewer digits, letters and extensions are hidden.
/// - email: the first character and the domain stay (a***@example.com); a local part of one character is
/// hidden.
/// - id: of at least 15 characters the first three and last four stay, of at least 8 the first and the last.
/// - address: Han text keeps its province, city and district, at most half of it; other words keep their
/// first letter,
///   and no digit stays.
/// A value is never shown whole: one of a single character becomes an asterisk. Punctuation stays.
std::string mask(std::string_view text, MaskKind kind);

} // namespace clientele::core
