#pragma once
// The names of divisions in one report, and the bodies and meetings that are named after them.
#include <optional>
#include <string_view>
#include <vector>

#include "lexicon/region_names.hpp"
#include "parse/signs.hpp"
#include <reportlib/entity.hpp>
#include <reportlib/header.hpp>

namespace reportlib::parse_stages {

/// A name at the start of a text.
struct NameFound {
  std::size_t length; ///< bytes
  EntityType type;
  std::string_view id; ///< of a region: its code
};

/// A report names the same few divisions again and again: the last ones resolved are kept.
class Regions {
public:
  Regions(Header const &header, Lexicon const &lexicon);

  /// Whether a division is the reporting one, or a prefecture of its province.
  [[nodiscard]] bool is_near(std::string_view code) const noexcept {
    constexpr std::size_t province = 2;
    return !code.empty() && (code == reporting_.code || (code.ends_with("00") && reporting_.code.starts_with(code.substr(0, province))));
  }
  [[nodiscard]] bool may_begin(std::string_view text) const noexcept { return names_.may_begin(text, reporting_); }
  /// 河北省, 泉州市鲤城区, and what a body or meeting adds to it: 泉州市鲤城区人民政府, 河北省第十届人大三次会议. `signs` are those of the
  /// text from its first byte on.
  [[nodiscard]] std::optional<NameFound> at(std::string_view text, PlaceSigns const *signs);

  /// Bytes of a row of provinces by their one character: 京沪, 粤港澳; 0 when there are not two.
  [[nodiscard]] static std::size_t abbreviations(std::string_view text) noexcept;

private:
  std::string_view code_of(std::string_view name);
  struct Resolved {
    std::string_view name, code;
  };
  Lexicon const &lexicon_;
  lexicon::RegionNames const &names_;
  Region const &reporting_;
  std::optional<int> year_;
  std::vector<Resolved> resolved_;
};

} // namespace reportlib::parse_stages
