#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <reportlib/export.hpp>
#include <reportlib/period.hpp>
#include <reportlib/span.hpp>

namespace reportlib {

/// Which side of its measure a number gives.
enum class Aspect : std::uint8_t {
  level,      ///< the size itself
  growth,     ///< a rate of change (增长7.5%)
  avg_growth, ///< yearly mean rate of change (年均增长)
  change,     ///< an absolute change (比上年增加1800亿元, 提高0.6个百分点)
  share,      ///< a part of a whole (占比)
  rank,       ///< a place in an order
  multiple,   ///< a multiple of an earlier or other level (是2010年的2.7倍, 翻一番)
  structure,  ///< a ratio of parts (三次产业结构)
  gap,        ///< a difference to another area or to the plan (高于全国1.2个百分点)
};

enum class Direction : std::uint8_t { none, up, down };

enum class Status : std::uint8_t {
  actual,
  estimate,  ///< 预计
  target,    ///< planned, expected or required
  attribute, ///< a standard, definition or description, no result (年收入2000万元以上的企业)
};

/// Whose value it is.
enum class Scope : std::uint8_t { self, nation, province, city, other };

/// What words say in the place of a number; `basis` holds what it is relative to.
enum class Relation : std::uint8_t {
  none,
  in_step, ///< as fast as its basis (与经济增长同步, 与上年持平)
  above,   ///< above it (高于全国平均水平, 快于经济增长)
  below,   ///< below it (低于全省平均水平)
  not_set, ///< the text says that no figure is set (没有提出具体增速目标)
};

/// What the prices of a value are, as the text says.
enum class PriceBasis : std::uint8_t {
  none,
  comparable, ///< of one year for all: 按可比价格, 不变价, 扣除价格因素
  nominal,    ///< of each year: 名义, 按现价
};

/// How a field of an observation is known.
enum class Known : std::uint8_t {
  by_default, ///< from the part of the report or its header: no word says it ("default")
  stated,     ///< by words of its own clause
  carried,    ///< by a governor: words that stand elsewhere and hold for it too
};

/// What a quantity says: measure, aspect, time, achieved or promised. A value in words only (与经济增长同步) has no mention but a relation.
///
///     for (Observation const &o : doc.observations()) {
///       std::cout << doc[o.measure] << ' ' << doc.value_text(o) << '\n';          // 生产总值 6%左右, or the clause of a value in words
///       if (Quantity const *q = doc.quantity(o)) std::cout << q->written_unit();  // %
///       else std::cout << to_string(o.relation) << ' ' << doc[o.basis];           // above 全国平均水平
///     }
struct Observation {
  Span span;                            ///< the clause it was read from
  std::optional<std::uint32_t> mention; ///< index into Document::mentions(), see Document::mention; none for a value in words
  Span measure;                         ///< the phrase that names what is measured; empty when none was found
  std::string indicator;                ///< id of a headline series (gdp, retail_sales …) or empty
  Aspect aspect = Aspect::level;
  Direction direction = Direction::none;
  Period period; ///< not anchored when the text gives none
  Status status = Status::actual;
  Scope scope = Scope::self;
  Span commitment;    ///< 确保, 力争, 预期 … as written; empty when none
  Span basis;         ///< what it is measured against: 同比, 比上年, 经济增长 … as written; empty when none
  std::string region; ///< GB/T 2260 code of the area whose value it is; empty when not known
  std::string series; ///< id of any series of indicators.tsv (hospital_beds …), a headline one included; empty when none is named
  Relation relation = Relation::none;
  Period base; ///< the time that a change is counted from, where words say so (同比, 比2015年, 由2015年的…); else not anchored
  PriceBasis price_basis = PriceBasis::none;
  bool stretch = false; ///< a target beyond the one beside it, of the same series: 增长6%，力争7%
  Known measure_known = Known::by_default, period_known = Known::by_default, status_known = Known::by_default,
        scope_known = Known::by_default;
  Span period_governor, status_governor, scope_governor; ///< the words that say so, its own or from afar; empty by default
  std::vector<Span> examples; ///< what the text names of the counted things (青山路、滨河路等6条道路), in text order
  friend bool operator==(Observation const &, Observation const &) = default;
};

[[nodiscard]] REPORTLIB_EXPORT std::string_view to_string(Aspect aspect) noexcept;
[[nodiscard]] REPORTLIB_EXPORT std::string_view to_string(Direction direction) noexcept; ///< "none", "up", "down"
[[nodiscard]] REPORTLIB_EXPORT std::string_view to_string(Status status) noexcept;
[[nodiscard]] REPORTLIB_EXPORT std::string_view to_string(Scope scope) noexcept;
[[nodiscard]] REPORTLIB_EXPORT std::string_view to_string(Relation relation) noexcept;
[[nodiscard]] REPORTLIB_EXPORT std::string_view to_string(PriceBasis basis) noexcept;
[[nodiscard]] REPORTLIB_EXPORT std::string_view to_string(Known known) noexcept; ///< "default", "stated", "carried"

} // namespace reportlib
