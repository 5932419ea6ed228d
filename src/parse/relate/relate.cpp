// Frames to observations: sentence by sentence, list by list. Measures go on from clause to clause; a list of numbers is distributed
// over a list of measures.
#include <algorithm>

#include "parse/relate/context.hpp"

namespace reportlib::parse_stages {
namespace {

Relation relation_of(Frame const &frame) {
  if (frame.mention != no_token) return Relation::none;
  switch (frame.verb) {
  case Role::in_step:
    return Relation::in_step;
  case Role::above:
    return Relation::above;
  case Role::below:
    return Relation::below;
  default:
    return Relation::not_set;
  }
}

struct Known { ///< what an earlier number of the sentence measured
  Span measure;
  std::string indicator;
  Scope scope = Scope::self;
};

class Relater {
public:
  Relater(std::string_view canonical, Outline const &outline, std::vector<Mention> const &mentions, Clauses const &clauses,
          Lexicon const &lexicon)
      : canonical_(canonical), mentions_(mentions), clauses_(clauses), lexicon_(lexicon),
        contexts_(contexts_of(canonical, outline, mentions, lexicon)) {}

  std::vector<Observation> run() {
    auto const &frames = clauses_.frames;
    observations_.reserve(frames.size());
    std::uint32_t sentence = no_token;
    for (std::size_t i = 0; i < frames.size();) {
      std::uint32_t const s = clauses_.clauses[frames[i].clause].sentence;
      if (s != sentence) {
        sentence = s;
        known_.clear(), timeline_ = {}, reach_ = {};
        std::uint32_t c = frames[i].clause;
        while (c > 0 && clauses_.clauses[c - 1].sentence == s) --c;
        timeline_.first = timeline_.read = clauses_.clauses[c].first_token;
      }
      std::size_t const end = list_end(i);
      list(i, end, contexts_[s]);
      i = end;
    }
    prefer_values(observations_);
    return std::move(observations_);
  }

private:
  // Of a mark passed and the value of the same series and year (突破300亿元大关，达到312亿元) the value is the series'.
  void prefer_values(std::vector<Observation> &all) const {
    auto const number = [&](Observation const &o) -> Quantity const * {
      if (o.mention == no_token || o.indicator.empty() || o.aspect != Aspect::level || !o.period.anchored()) return nullptr;
      return o.status == Status::actual || o.status == Status::estimate ? &std::get<Quantity>(mentions_[o.mention].value) : nullptr;
    };
    std::vector<std::pair<Observation *, Quantity const *>> marks, values;
    for (std::size_t i = 0; i < all.size(); ++i) {
      Quantity const *q = number(all[i]);
      if (!q) continue;
      (marks_[i] ? marks : values).push_back({&all[i], q});
    }
    for (auto const &[mark, passed] : marks)
      for (auto const &[value, reached] : values)
        if (value->indicator == mark->indicator && value->period == mark->period && passed->value() < reached->value()) {
          mark->indicator.clear();
          break;
        }
  }

  Reading reading(std::size_t i) const { return {canonical_, mentions_, clauses_, lexicon_, clauses_.frames[i]}; }

  // The numbers that follow without words of their own: 分别增长8%|和9%.
  std::size_t list_end(std::size_t i) const {
    auto const &frames = clauses_.frames;
    std::size_t end = i + 1;
    for (; end < frames.size(); ++end) {
      Frame const &f = frames[end];
      Clause const &c = clauses_.clauses[f.clause];
      bool const goes_on = c.link == Link::enumeration && f.mention != no_token && f.subject.empty() && f.verb == Role::none &&
                           f.time == no_token && !f.refers_back && c.sentence == clauses_.clauses[frames[i].clause].sentence &&
                           f.object.empty();
      if (!goes_on) break;
    }
    return end;
  }

  void list(std::size_t begin, std::size_t end, Context const &context) {
    std::size_t const n = end - begin;
    Reading const head = reading(begin);
    Measure const own = measure_of(head);
    std::vector<Known> const measures = measures_of(head, own, n);
    Change change = aspect_of(head, own);
    bool const passed = passes_mark(begin, end);
    // 增长8%，高于全省平均水平
    if (head.in_words() && own.side == Side::carried && !known_.empty() && change.aspect == Aspect::level)
      change = {observations_.back().aspect, observations_.back().direction};
    for (std::size_t k = 0; k < n; ++k) {
      Reading const r = reading(begin + k);
      Frame const &f = r.frame;
      bool const first = k == 0;
      Known known = measures[std::min(k, measures.size() - 1)];
      Change const c = first || r.quantity().kind == head.quantity().kind ? change : aspect_of(r, own);
      if (first) follow(r, context, timeline_);
      if (r.in_words() && known.measure.empty()) return;
      Status const status = first ? status_of(r, context, own, timeline_, reach_) : observations_.back().status;
      Observation o;
      o.span = r.clause().span;
      o.mention = f.mention;
      o.measure = known.measure;
      o.aspect = aspect_for(r.quantity(), c.aspect, known);
      o.direction = c.direction;
      o.status = status;
      o.scope = scope_of(r, first ? own : Measure{}, status, known.scope);
      o.period = first ? period_of(r, context, c, status, timeline_) : observations_.back().period;
      // 五年共完成40亿元，是前五年的2倍: a multiple is of the time of the level that it rescales.
      if (c.aspect == Aspect::multiple && own.side == Side::carried && !known_.empty() && observations_.back().aspect == Aspect::level)
        o.period = observations_.back().period;
      if (o.scope == Scope::self && o.status != Status::attribute && allows_indicator(o, r.quantity(), known.indicator))
        o.indicator = known.indicator;
      o.relation = relation_of(f);
      o.examples = examples_of(r);
      words_of(r, o);
      observations_.push_back(o);
      marks_.push_back(passed);
      known.scope = o.scope;
      known_.push_back(std::move(known));
    }
  }

  // 跃上300亿元和20亿元台阶, 突破300亿元、400亿元: what is said of one of the list holds for all.
  bool passes_mark(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i) {
      Frame const &f = clauses_.frames[i];
      if (f.landmark || f.verb == Role::pass) return true;
    }
    Reading const head = reading(begin);
    return head.quantity().bound == Bound::over || head.quantity().bound == Bound::at_least;
  }

  // How the lexicon says that a series of a ratio is named; empty for other series.
  std::string_view ratio_of(std::string_view indicator) const {
    Term const *term = indicator.empty() ? nullptr : lexicon_.find(TermKind::indicator, indicator);
    return term ? term->attribute("ratio") : std::string_view{};
  }

  // What only the measure tells: a percent of 比重 is a share, of a good-air ratio a level; a spread (倍差) has no unit.
  Aspect aspect_for(Quantity const &q, Aspect read, Known const &known) const {
    if (q.kind == QuantityKind::multiple && q.unit.empty()) return Aspect::level;
    if (q.kind != QuantityKind::percent) return read;
    if (read == Aspect::share && ratio_of(known.indicator) == to_string(Aspect::level)) return Aspect::level;
    bool const share = role_at_end(canonical_.substr(known.measure.begin, known.measure.size()), lexicon_) == Role::proportion;
    return read == Aspect::level && share && known.indicator.empty() ? Aspect::share : read;
  }

  // Shares name no series (财政支出近八成投向民生), unless the series is one; amounts name one that its unit can measure.
  bool allows_indicator(Observation const &o, Quantity const &q, std::string_view id) const {
    if (o.aspect == Aspect::share) return !ratio_of(id).empty();
    if (q.kind != QuantityKind::amount && q.kind != QuantityKind::count) return true;
    if (q.unit.empty()) return q.scale.exponent > 0; // 突破1000亿
    Term const *series = lexicon_.find(TermKind::indicator, id);
    Term const *unit = lexicon_.find(TermKind::unit, q.unit);
    if (!series || !unit) return true;
    std::string_view const measured = series->attribute("dimension"), measures = unit->attribute("dimension");
    return measured == measures || (measured != "money" && measured != "mass");
  }

  std::vector<Known> measures_of(Reading const &head, Measure const &own, std::size_t n) const {
    if (own.side == Side::carried) return carried(head, n);
    Span const whole = own.phrase;
    bool const distributes = own.side == Side::before && (n > 1 || head.frame.each);
    if (distributes && n > 1) {
      auto const members = members_of(canonical_, whole, lexicon_);
      std::vector<Known> all;
      for (std::size_t k = 0; k < n; ++k) {
        Span const phrase = members.size() == n ? members[k] : whole;
        all.push_back({phrase, indicator_of_member(canonical_, members, k, whole, n, lexicon_)});
      }
      return all;
    }
    return {{whole, indicator_of_whole(whole)}};
  }

  // One number for a phrase: the series of the whole, else of the first member that names one.
  std::string indicator_of_whole(Span whole) const {
    if (indicator_of(canonical_.substr(whole.begin, whole.size()), lexicon_))
      return indicator_of_member(canonical_, {whole}, 0, whole, 1, lexicon_);
    auto const members = members_of(canonical_, whole, lexicon_);
    for (std::size_t k = 0; members.size() > 1 && k < members.size(); ++k)
      if (auto id = indicator_of_member(canonical_, members, k, whole, members.size(), lexicon_); !id.empty()) return id;
    return {};
  }

  // What the nearest clause before speaks of, when no number has named a measure yet.
  Span topic_before(std::uint32_t clause) const {
    auto const &all = clauses_.clauses;
    for (std::uint32_t c = clause; c-- > 0 && all[c].sentence == all[clause].sentence;) {
      if (all[c].bracketed && !all[clause].bracketed) continue;
      if (Span const phrase = topic(canonical_, clauses_, c); phrase.size() >= 6) return phrase;
    }
    return {};
  }

  // The measures of the last n numbers, in their order; of the last one when n is 1.
  std::vector<Known> carried(Reading const &head, std::size_t n) const {
    if (known_.empty()) {
      if (Span const phrase = topic_before(head.frame.clause); !phrase.empty()) return {{phrase, indicator_of_whole(phrase)}};
      if (head.in_words()) return {{}};
      Span const fallback = !head.frame.tail.empty()     ? head.frame.tail
                            : !head.frame.object.empty() ? head.frame.object
                                                         : head.frame.predicate;
      return {{fallback, indicator_of_whole(fallback)}};
    }
    if (n > 1) {
      if (auto measures = last_different(n); measures.size() == n) return measures;
      if (known_.size() >= n) return {known_.end() - static_cast<std::ptrdiff_t>(n), known_.end()};
    }
    return {known_.back()};
  }

  // A由a增加到b，C由c增加到d，分别增长…: the last n measures, however many numbers each had.
  std::vector<Known> last_different(std::size_t n) const {
    std::vector<Known> measures;
    for (auto known = known_.rbegin(); known != known_.rend() && measures.size() < n; ++known)
      if (measures.empty() || known->measure != measures.front().measure || known->indicator != measures.front().indicator)
        measures.insert(measures.begin(), *known);
    return measures;
  }

  // Commitment and basis as written, the nearest before the number.
  void words_of(Reading const &r, Observation &o) const {
    for (std::uint32_t i = r.clause().first_token; i < r.frame.token; ++i) {
      Token const &t = r.token(i);
      if (t.role == Role::commit) o.commitment = t.span;
      if (t.role == Role::basis) o.basis = t.span;
    }
    if (r.in_words()) o.basis = r.frame.basis;
  }

  std::string_view canonical_;
  std::vector<Mention> const &mentions_;
  Clauses const &clauses_;
  Lexicon const &lexicon_;
  std::vector<Context> contexts_;
  std::vector<Known> known_;
  Timeline timeline_;
  Reach reach_;
  std::vector<Observation> observations_;
  std::vector<bool> marks_; ///< of each, whether it is a mark passed
};

} // namespace

std::vector<Observation> relate(std::string_view canonical, Outline const &outline, std::vector<Mention> const &mentions,
                                Clauses const &clauses, Lexicon const &lexicon) {
  return Relater(canonical, outline, mentions, clauses, lexicon).run();
}

} // namespace reportlib::parse_stages
