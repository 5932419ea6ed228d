#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <reportlib/export.hpp>
#include <reportlib/period.hpp>
#include <reportlib/span.hpp>

namespace reportlib {

/// A value of the front matter with the words it was read from. `text` is cleaned (政 府 工 作 报 告 → 政府工作报告);
/// both are empty when the report does not say.
struct HeaderField {
  std::string text;
  Span span;
  friend bool operator==(HeaderField const &, HeaderField const &) = default;
};

enum class RegionLevel : std::uint8_t { unknown, nation, province, prefecture, county, township };

/// Whose report it is.
struct Region {
  std::string name; ///< full name: 泉州市鲤城区, 河北省, 中华人民共和国
  std::string code; ///< GB/T 2260 code, six digits; empty when not known
  RegionLevel level = RegionLevel::unknown;
  Span span;
  friend bool operator==(Region const &, Region const &) = default;
};

/// Who reported what, where and when.
struct Header {
  HeaderField title;           ///< 政府工作报告
  HeaderField document_no;     ///< 区十届人大三次会议文件(十四)
  HeaderField body;            ///< the congress, without 第N届: 泉州市鲤城区人民代表大会
  std::optional<int> congress; ///< 届
  std::optional<int> session;  ///< 次会议
  std::optional<Date> date;    ///< of delivery
  Span date_span;
  HeaderField speaker;
  HeaderField office; ///< without the government's name: 区长, 省长, 自治区主席
  Region region;
  std::optional<int> reviewed_year;
  std::optional<int> planned_year;
  bool complete = false; ///< the text is whole: not cut inside a sentence, no numbered part missing, plan part there
  friend bool operator==(Header const &, Header const &) = default;
};

[[nodiscard]] REPORTLIB_EXPORT std::string_view to_string(RegionLevel level) noexcept;

} // namespace reportlib
