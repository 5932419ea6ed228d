// What stands at a place of the text. The grammars and the name lexicon each say how far they can read; the longest reading wins, and a
// few named rules over the neighbouring words decide where one form has two meanings (第一 in a rank or a name, 两个 as count or article).
#include "parse/recognize.hpp"

#include "grammar/grammar.hpp"
#include "grammar/quantity_parts.hpp"

namespace reportlib::parse_stages {
namespace {

using grammar::begins_with_any;
using grammar::ends_with_any;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool has_digit(std::string_view text) {
  for (char c : text)
    if (is_digit(c)) return true;
  return false;
}

// 居全国第一, 列第二: a place in an order; else 第一时间, 第五中学, 质量第一 are names.
Value place_or_name(std::string_view before, std::string_view after, int number) {
  bool const named = begins_with_any(after, "时间|产业|书记|责任|要务|资源|动力|方阵|梯队|生产力|课堂|阶梯|关|线|步|大|民生|方|批|"
                                            "把手|要素|要|道|支柱|战略|种|类|感|粒|颗|家|座|所|期|个");
  if (named || !ends_with_any(before, "居|列|排|排名|位|名列|全省|全国|全市|全区|全球|世界|全盟|全县|全州|亚洲|西部|中部|东部|东北|"
                                      "西北|华北|西南|国内|省内|省|市|区|均|为|获|得|夺得|蝉联|保持|跃升|上升到|升至|跃至"))
    return Name{};
  Quantity q;
  q.kind = QuantityKind::rank, q.low = Decimal{number, 0}, q.unit = "位";
  return q;
}

// 一个, 三项任务, 千家: numerals that only count what is named or make an article.
bool is_article(std::string_view words, Quantity const &q, std::string_view after) {
  if (q.kind != QuantityKind::count || q.high || !q.low || q.bound != Bound::exact || q.scale.exponent != 0) return false;
  if (has_digit(words)) return false;
  Decimal const n = *q.low;
  if (n == Decimal{1, 0}) return true;
  if (begins_with_any(words, "百|千")) return true;
  if (Decimal{20, 0} < n) return false;
  bool const vague_unit = q.unit == "个" || q.unit == "项" || q.unit == "种" || q.unit == "类" || q.unit == "条" || q.unit == "级" ||
                          q.unit == "件" || q.unit == "篇" || q.unit == "场" || q.unit == "支" || q.unit == "对";
  return vague_unit && !begins_with_any(after, "县|区|市|乡|镇|村|街道|项目|企业|家庭|月|省|国家|小区|社区|园区|工业|百分|行政村");
}

// 停留时间延长至240小时, 优良天数159天, 缩短3天: a time that is measured is an amount, days are counted.
bool is_measured(std::string_view before) {
  if (ends_with_any(before, "增加|减少|缩短|延长|压缩|提前|多出|增加了|减少了|缩短了")) return true;
  std::string_view near = before.substr(before.size() - std::min<std::size_t>(before.size(), 24));
  for (std::string_view mark : {"，", "。", "；", "\n"})
    if (auto const at = near.rfind(mark); at != near.npos) near.remove_prefix(at);
  for (std::string_view word : {"时间", "周期", "时长", "天数", "寿命"})
    if (near.find(word) != near.npos) return true;
  return false;
}

bool ends_in_numeral(std::string_view words) { return ends_with_any(words, "一|二|三|四|五|六|七|八|九|十|百"); }

bool is_bare(Quantity const &q) { return q.unit.empty() && q.scale.exponent == 0 && q.kind == QuantityKind::count && q.terms.empty(); }

struct Longest {
  std::size_t length = 0;
  std::optional<Value> value;
  void offer(std::size_t candidate_length, Value candidate) {
    if (candidate_length > length) length = candidate_length, value = std::move(candidate);
  }
};

} // namespace

std::optional<Candidate> candidate_at(std::string_view canonical, std::size_t place, Lexicon const &lexicon) {
  std::string_view const text = canonical.substr(place);
  std::string_view const before = canonical.substr(0, place);
  if (text[0] >= 'A' && text[0] <= 'z') {
    auto const name = grammar::match_name(text);
    if (!name) return std::nullopt;
    return Candidate{name->length, Value{Name{}}};
  }
  auto const term = lexicon.longest(TermKind::name, text);
  bool const fixed = term && term->term->attribute("role") != "suffix";

  // A dash is a minus sign only between a word and its number.
  if (text[0] == '-' && (before.empty() || static_cast<unsigned char>(before.back()) < 0x80)) return std::nullopt;
  if (text.starts_with("半年") && ends_with_any(before, "上|下")) return Candidate{6, std::nullopt};
  auto const bound = lexicon.longest(TermKind::bound, text);
  if (bound && ends_with_any(before, bound->term->attribute("not_after"))) return std::nullopt;

  Longest best;
  if (auto m = grammar::match_period(text)) best.offer(m->length, std::move(m->value));
  if (auto m = grammar::match_ordinal(text)) {
    bool const bare_place = text.starts_with("第") && ends_in_numeral(text.substr(0, m->length));
    auto const after = text.substr(m->length);
    best.offer(m->length, bare_place ? place_or_name(before, after, m->value.number) : Value{m->value});
  }
  // 由5%到8% names two values, no range.
  bool const to_joins = !ends_with_any(before, "由|从");
  bool bare = false;
  if (auto quantity = grammar::match_quantity(text, lexicon, to_joins)) {
    Term const *unit = lexicon.find(TermKind::unit, quantity->value.unit);
    bool const time = unit && unit->attribute("class") == "time";
    bool const measured = time && is_measured(before);
    if (measured || (!time && quantity->length > best.length)) {
      bare = is_bare(quantity->value);
      best.length = quantity->length;
      if (measured && quantity->value.unit == "天") quantity->value.kind = QuantityKind::count;
      best.value = std::move(quantity->value);
    }
  }
  if (auto m = grammar::match_name(text); m && m->length > best.length) best.offer(m->length, m->value), bare = false;

  if (fixed && term->length >= best.length) {
    if (term->term->attribute("role") == "word") return Candidate{term->length, std::nullopt};
    return Candidate{term->length, Value{Name{}}};
  }
  if (!best.value) return std::nullopt;
  std::string_view const words = text.substr(0, best.length);
  std::string_view const after = text.substr(best.length);
  if (bare) {
    if (!has_digit(words)) return Candidate{best.length, std::nullopt};
    auto const suffix = lexicon.longest(TermKind::name, after);
    if (suffix && suffix->term->attribute("role") == "suffix") return Candidate{best.length, Value{Name{}}};
  }
  if (auto const *q = std::get_if<Quantity>(&*best.value); q && is_article(words, *q, after)) return Candidate{best.length, Value{Name{}}};
  return Candidate{best.length, std::move(best.value), bare};
}

} // namespace reportlib::parse_stages
