#include "grammar/words.hpp"
#include "parse/relate/relate.hpp"
#include "text/character_set.hpp"

#include <algorithm>

namespace reportlib::parse_stages {
namespace {

constexpr RoleSet bare_verb{Role::create, Role::make, Role::work, Role::attain, Role::place};
constexpr RoleSet bare_create{Role::create};
constexpr RoleSet bare_area{Role::area};
constexpr RoleSet generic_noun{Role::generic};

// 人, 户, 村: a unit that is a noun itself.
bool is_noun_unit(std::string_view unit) {
  for (std::string_view noun : {"人", "人次", "户", "名", "县", "村", "镇", "乡", "区", "市", "万", "亿", "位"})
    if (unit == noun) return true;
  return false;
}

Role role_at(Reading const &r, std::uint32_t place) {
  for (std::uint32_t i = r.clause().first_token; i < r.clause().last_token; ++i)
    if (r.token(i).span.begin == place) return r.token(i).role;
  return Role::none;
}

// An object that says too little takes its predicate: 5个项目列入计划; so does what a share is of: 九成行政村通公路.
Span with_predicate(Reading const &r) {
  Frame const &f = r.frame;
  if (f.predicate.empty()) return f.object;
  Role const verb = role_at(r, f.predicate.begin);
  bool const classes = verb == Role::become || verb == Role::attain;
  bool const share = r.quantity().kind == QuantityKind::percent && (verb == Role::make || f.predicate.size() >= 18);
  if (classes || share || is_one_word(r, f.object, generic_noun)) return {f.object.begin, f.predicate.end};
  return f.object;
}

Ruled<Measure> behind(Reading const &r, std::string_view rule) { return {{with_predicate(r), Side::behind}, rule}; }

// Bytes of what joins the members of a list at the start of a text; 0 when nothing does.
std::uint32_t joint_at(std::string_view text) {
  for (std::string_view joint : {"、", "以及", "和", "及", "与"})
    if (text.starts_with(joint)) return static_cast<std::uint32_t>(joint.size());
  return 0;
}

// 东山县、西山县和南山县|分别实现|地区生产总值, 青岚铁路|完成|货运量: whose it is stands before what is measured.
Span behind_owners(Reading const &r, Span phrase) {
  Span rest = phrase;
  int divisions = 0;
  if (Entity const *const site = site_at(r, phrase.begin); site && site->span.end < phrase.end) rest.begin = site->span.end;
  bool const of_site = rest.begin > phrase.begin;
  for (Span division; !(division = division_at(r, rest)).empty(); ++divisions) {
    rest.begin = division.end;
    rest.begin += joint_at(r.text(rest));
  }
  if (divisions == 0 && !of_site) return phrase;
  bool done = false; // by one of them or by several
  constexpr RoleSet verbs{Role::each, Role::attain, Role::make, Role::reach};
  for (std::uint32_t i = r.clause().first_token; i < r.frame.token; ++i)
    if (r.token(i).span.begin == rest.begin && r.token(i).span.end <= rest.end && verbs.contains(r.token(i).role))
      rest.begin = r.token(i).span.end, done = true;
  rest = trimmed(r.canonical, rest);
  return rest.empty() || (divisions < 2 && !done) ? phrase : rest;
}

} // namespace

bool is_one_word(Reading const &r, Span span, RoleSet roles) {
  if (!r.clause().roles.has_any(roles)) return false;
  for (std::uint32_t i = r.clause().first_token; i < r.clause().last_token; ++i)
    if (Token const &t = r.token(i); t.span == span) return roles.contains(t.role);
  return false;
}

bool is_threshold(Reading const &r) {
  Frame const &f = r.frame;
  Bound const bound = r.quantity().bound;
  bool const compared = f.verb == Role::above || f.verb == Role::below; // 收入低于2000元的家庭
  // 千亿元|产业: a power in words names a class as 亿元以上 does.
  static constexpr text::CharacterSet powers(u"十百千亿");
  bool const power = bound == Bound::exact && (f.subject.empty() || is_one_word(r, f.subject, bare_verb)) && r.quantity().unit == "元" &&
                     powers.contains(text::code_point(r.canonical, r.token(f.token).span.begin));
  bool const open =
      power || compared || bound == Bound::over || bound == Bound::at_least || bound == Bound::under || bound == Bound::at_most;
  if (!open || f.object.empty()) return false;
  // 空置率50%以上的村
  if (r.quantity().kind == QuantityKind::percent)
    return f.of && f.verb == Role::none && !f.subject.empty() && role_at_end(r, f.subject) == Role::head;
  if (r.quantity().kind != QuantityKind::amount) return false;
  // 328个|亿元以上|工业项目, 328个|投资亿元以上|工业项目: right behind the count of its class.
  std::uint32_t const begin = f.subject.empty() ? r.token(f.token).span.begin : f.subject.begin;
  for (std::uint32_t i = f.token; i-- > r.clause().first_token && r.token(i).span.end >= begin && f.verb == Role::none;)
    if (r.token(i).role == Role::quantity && r.token(i).span.end == begin) return true;
  // 销售收入超亿元的企业, 产值超百亿元的集群
  auto const ends_with = [&](Span phrase, Role role) { return role_at_end(r, phrase) == role; };
  bool const valued = (f.verb == Role::none || compared) && f.maker == Role::none && !f.subject.empty() && ends_with(f.subject, Role::head);
  // 月收入1200元以下|老人
  bool const low = (bound == Bound::under || bound == Bound::at_most) && f.verb == Role::none && f.object.size() <= 30;
  if (low && !f.of && !f.subject.empty() && ends_with(f.subject, Role::head)) return true;
  if (f.of && f.object.size() <= 30 && (valued || ends_with(f.object, Role::generic))) return true;
  for (std::uint32_t i = f.token + 1; i < r.clause().last_token; ++i)
    if (r.token(i).role == Role::quantity) return true;
  return false;
}

// 培育60个|销售收入超百亿元的|产业集群: the frame of the threshold between a count and its noun; null when there is none.
Frame const *threshold_behind(Reading const &r) {
  Frame const *const next = next_frame(r);
  if (!next || next->clause != r.frame.clause || r.quantity().kind != QuantityKind::count || r.frame.predicate.size() > 0 || r.frame.of)
    return nullptr;
  auto const *q = next->mention ? std::get_if<Quantity>(&r.mentions[*next->mention].value) : nullptr;
  bool const open = q && q->kind == QuantityKind::amount && (q->bound == Bound::over || q->bound == Bound::at_least);
  // 20个|投资亿元以上|重点项目
  bool const adjacent =
      next->subject.begin == r.token(r.frame.token).span.end || r.token(next->token).span.begin == r.token(r.frame.token).span.end;
  return open && (next->of || adjacent) && !next->object.empty() ? next : nullptr;
}

// 预算收入|扣除退税因素后: what the measure is freed from is no part of it.
Span freed(Reading const &r, Span phrase) {
  std::size_t const at = grammar::find_last_lead(r.text(phrase), lexicon::Lead::freed_from, r.lexicon);
  bool const frees = at != std::string_view::npos &&
                     grammar::find_last_lead(r.text(phrase).substr(at), lexicon::Lead::factor, r.lexicon) != std::string_view::npos;
  return frees ? trimmed(r.canonical, {phrase.begin, phrase.begin + static_cast<std::uint32_t>(at)}) : phrase;
}

// （不含新区|增长7%）, 比现有的|86个, 由五年前的|一半: what stands before the number only compares or leaves out.
bool names_nothing(Reading const &r) {
  Role const role = role_at(r, r.frame.subject.begin);
  if (role == Role::than || role == Role::from || freed(r, r.frame.subject).empty()) return true;
  return r.clause().bracketed && grammar::begins_with_lead(r.text(r.frame.subject), lexicon::Lead::without, r.lexicon);
}

// 在全国省会城市中|排名第17位, 168个|城市中|居第17位: among whom, not what.
bool is_setting(Reading const &r) {
  std::string_view const subject = r.text(r.frame.subject);
  if (!subject.ends_with("中") && !subject.ends_with("里")) return false;
  bool counted = false;
  for (std::uint32_t i = r.clause().first_token; i < r.frame.token; ++i)
    counted |= r.token(i).role == Role::quantity && r.token(i).span.end == r.frame.subject.begin;
  return subject.starts_with("在") || counted;
}

Ruled<Measure> measure_of(Reading const &r) {
  Frame const &f = r.frame;
  Quantity const &q = r.quantity();
  if (Frame const *class_of = threshold_behind(r)) return {{class_of->object, Side::behind}, "the class behind its threshold"};
  bool const verb_only = is_one_word(r, f.subject, bare_verb);
  bool const subject = !f.subject.empty() && !is_one_word(r, f.subject, bare_area) && !is_setting(r) && !names_nothing(r);
  bool const object = !f.object.empty();
  auto const before = [&]() -> Ruled<Measure> {
    return {{behind_owners(r, freed(r, f.subject)), Side::before}, "subject before the number"};
  };
  Ruled<Measure> const carried{{}, "carried over"};
  switch (q.kind) {
  case QuantityKind::rank:
  case QuantityKind::point:
  case QuantityKind::multiple:
  case QuantityKind::ratio:
    return subject ? before() : carried;
  case QuantityKind::percent:
    if (is_threshold(r)) return {{f.subject, Side::before}, "attribute before the threshold of a class"};
    if (object && f.of && f.verb == Role::none) return behind(r, "what the percent is a part of, behind 的");
    if (subject && !verb_only) return before();
    if (object && (f.of || f.verb == Role::none || f.verb == Role::attain)) return behind(r, "what the percent is a part of, behind it");
    return carried;
  case QuantityKind::amount:
  case QuantityKind::count:
    break;
  }
  if (Ruled<Measure> const use = use_of_money(r); !use.value.phrase.empty()) return use;
  if (f.invest && object && !is_threshold(r)) return behind(r, "what the money is for, behind the number");
  if (object) {
    // The threshold of a class: its attribute stands before it (经济总量超500亿元的县域).
    if (is_threshold(r) && subject && !verb_only) return {{f.subject, Side::before}, "attribute before the threshold of a class"};
    bool const outside = f.and_so_on || f.of || f.of_before || role_at(r, f.subject.begin) == Role::place;
    if (!subject || verb_only || outside || q.kind == QuantityKind::amount) return behind(r, "object behind the number");
    if (is_one_word(r, f.object, generic_noun)) return {{f.subject, Side::before}, "subject before the number, a generic noun behind it"};
    return behind(r, "object behind the number");
  }
  // 惠及|11万人: whom it reaches; what does was named before.
  if (subject && verb_only && is_noun_unit(q.unit) && grammar::ends_with_lead(r.text(f.subject), lexicon::Lead::reaches, r.lexicon))
    return carried;
  if (subject && !verb_only) return before();
  if (!f.predicate.empty() && is_noun_unit(q.unit) && !f.refers_back && f.verb != Role::reach)
    return {{f.predicate, Side::behind}, "what is said of the counted, whose noun is the unit"};
  // 开工390个、竣工437个: a verb alone is its own row, but not one that takes an object from elsewhere (每年安排5亿元).
  if (is_one_word(r, f.subject, bare_create)) return {{f.subject, Side::before}, "a verb alone"};
  return carried;
}

Role role_at_end(Reading const &r, Span phrase) noexcept {
  constexpr std::uint32_t longest = 24;
  std::uint32_t at = phrase.end - std::min(phrase.size(), longest);
  for (; (at = r.signs.next(at, phrase.end, Sought::words)) < phrase.end; ++at) {
    auto const match = r.longest(TermKind::word, {at, phrase.end});
    if (match && at + match->length == phrase.end) return role_of(*match->term);
  }
  return Role::none;
}

std::vector<Span> coordinated(Reading const &r, Span phrase, bool commas) {
  if (!has_any(r.text(phrase), signs_of_list)) return {phrase};
  std::vector<Span> members;
  std::uint32_t begin = phrase.begin;
  int depth = 0;
  static constexpr text::CharacterSet signs = signs_of_list | text::CharacterSet(u"（(“）)”");
  auto const character = [&](std::uint32_t i) { return static_cast<std::uint32_t>(text::character_length(r.canonical[i])); };
  for (std::uint32_t i = phrase.begin; i < phrase.end;) {
    if (!r.signs.has(i, sign_of(TermKind::word)) && !signs.contains(text::code_point(r.canonical, i))) {
      i += character(i);
      continue;
    }
    std::string_view const rest = r.text({i, phrase.end});
    if (rest.starts_with("（") || rest.starts_with("(") || rest.starts_with("“")) ++depth;
    if (rest.starts_with("）") || rest.starts_with(")") || rest.starts_with("”")) --depth;
    std::uint32_t mark = 0;
    if (depth <= 0) {
      mark = !commas || rest.starts_with("、") ? joint_at(rest) : 0;
      // 和 inside another word (和谐, 共和国) parts nothing.
      if (auto const match = mark == 0 ? r.longest(TermKind::word, {i, phrase.end}) : std::nullopt; match && match->length > 3) {
        i += static_cast<std::uint32_t>(match->length);
        continue;
      }
    }
    if (mark > 0 && i > begin) {
      members.push_back({begin, i});
      begin = i + mark;
    }
    i += mark > 0 ? mark : character(i);
  }
  members.push_back({begin, phrase.end});
  return members;
}

std::vector<Span> members_of(Reading const &r, Span phrase, std::size_t n) {
  // 汽车和部件、食品: of two numbers, each for what the commas part.
  auto const parted = [&](Span list) {
    std::vector<Span> all = coordinated(r, list);
    if (n == 0 || all.size() == n) return all;
    std::vector<Span> by_comma = coordinated(r, list, true);
    return by_comma.size() == n ? by_comma : all;
  };
  // 装备、食品、建材|三大产业|分别实现产值: the words that sum them up belong to none.
  for (std::uint32_t i = r.clause().first_token; i < r.frame.token; ++i)
    if (Token const &t = r.token(i); t.role == Role::name && phrase.contains(t.span) && r.text(t.span).ends_with("大"))
      return parted({phrase.begin, t.span.begin});
  std::vector<Span> members = parted(phrase);
  // A member without a head of its own runs on to the end of the head that the last one has.
  for (std::size_t k = 0; k + 1 < members.size(); ++k) {
    Series const series = indicator_of(r, members[k]);
    bool const complete = (series && series->headline) || role_at_end(r, members[k]) == Role::head;
    if (!complete) members[k].end = phrase.end;
  }
  return members;
}

} // namespace reportlib::parse_stages
