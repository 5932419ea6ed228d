// Frames to observations: sentence by sentence, list by list. Measures go on from clause to clause; a list of numbers is distributed
// over a list of measures.
#include <algorithm>

#include "parse/relate/relate.hpp"
#include "text/cancel.hpp"

namespace reportlib::parse_stages {
namespace {

class Relater {
public:
  Relater(std::string_view canonical, Signs const &signs, Outline const &outline, std::vector<Mention> const &mentions,
          std::vector<Entity> const &entities, Lexicon const &lexicon, std::vector<Rules> *rules)
      : canonical_(canonical), signs_(signs), outline_(outline), mentions_(mentions), entities_(entities), lexicon_(lexicon),
        home_(outline.header.region.code), contexts_(contexts_of(canonical, signs, outline, mentions, lexicon)), rules_(rules) {
    for (Scope scope : {Scope::self, Scope::nation, Scope::province, Scope::city, Scope::other})
      regions_[static_cast<std::size_t>(scope)] = region_of(scope, home_);
    observations_.reserve(mentions.size()), marks_.reserve(mentions.size());
  }

  // The clauses of whole sentences, in text order.
  void read(Clauses const &part) {
    clauses_ = &part;
    auto const &frames = part.frames;
    std::size_t const most = observations_.size() + frames.size();
    if (most > observations_.capacity()) [[unlikely]] // of words in the place of numbers there may be many
      observations_.reserve(std::max(most, 2 * observations_.capacity()));
    std::uint32_t sentence = no_token;
    for (std::size_t i = 0; i < frames.size();) {
      std::uint32_t const s = clauses_->clauses[frames[i].clause].sentence;
      if (s != sentence) {
        sentence = s;
        while (context_ + 1 < contexts_.size() && contexts_[context_ + 1].sentence <= s) ++context_;
        if (contexts_[context_].context.plan != here_.plan) prices_ = PriceBasis::none;
        bool const below = reach_.below && !contexts_[context_].context.plan;
        bool const paragraph = reach_.paragraph && !begins_paragraph(s);
        known_.clear(), timeline_ = {}, reach_ = {.estimate = reach_.estimate, .below = below, .paragraph = paragraph}, promises_ = {};
        sentence_first_ = observations_.size();
        std::uint32_t c = frames[i].clause;
        while (c > 0 && clauses_->clauses[c - 1].sentence == s) --c;
        timeline_.clause = c;
        timeline_.first = timeline_.read = clauses_->clauses[c].first_token;
        timeline_.masked = begins_with_masked_year(canonical_.substr(trimmed_begin(canonical_, outline_.sentences[s].span)));
        here_ = contexts_[context_].context;
        owner_ = owner_before(reading(i), outline_.sentences, timeline_, owner_);
        if (column_ = nullptr; Cell const *cell = cell_of(s)) enter(*cell, i);
      }
      std::size_t const end = list_end(i);
      list(i, end, here_);
      i = end;
    }
  }

  Staged<std::vector<Observation>> finish() {
    for (std::size_t mark : prefer_values(observations_, marks_, mentions_))
      if (rules_) (*rules_)[mark][Field::indicator].words = "a mark passed, whose value is given elsewhere";
    return {std::move(observations_), std::move(misfits_)};
  }

private:
  // Sentences must be asked for in text order.
  Cell const *cell_of(std::uint32_t sentence) {
    Span const span = outline_.sentences[sentence].span;
    while (cell_ < outline_.cells.size() && outline_.cells[cell_].span.end <= span.begin) ++cell_;
    return cell_ < outline_.cells.size() && outline_.cells[cell_].span == span ? &outline_.cells[cell_] : nullptr;
  }

  // Nothing but stops stands between two sentences of a paragraph.
  bool begins_paragraph(std::uint32_t s) const {
    if (s == 0) return true;
    std::uint32_t const end = outline_.sentences[s - 1].span.end, begin = outline_.sentences[s].span.begin;
    return canonical_.substr(end, begin - end).find('\n') != canonical_.npos;
  }

  // The head of its row is the measure that its number carries on, the head of its column the time that has been named.
  void enter(Cell const &cell, std::size_t frame) {
    column_ = &cell.column;
    timeline_.current = period_of_column(cell.column, here_);
    here_ = context_of_column(here_, cell.column);
    if (!cell.stub.empty()) known_.push_back({cell.stub, indicator_of_whole(reading(frame), cell.stub)});
  }

  Reading reading(std::size_t i) const {
    return {canonical_, signs_, mentions_, entities_, *clauses_, lexicon_, home_, clauses_->frames[i]};
  }

  // The numbers that follow without words of their own: 分别增长8%|和9%.
  std::size_t list_end(std::size_t i) const {
    auto const &frames = clauses_->frames;
    std::size_t end = i + 1;
    for (; end < frames.size(); ++end) {
      Frame const &f = frames[end];
      Clause const &c = clauses_->clauses[f.clause];
      bool const bare = f.subject.empty() && f.object.empty() && f.verb == Role::none && f.time == no_token && !f.refers_back;
      bool const joined = c.link == Link::enumeration && c.sentence == clauses_->clauses[frames[i].clause].sentence;
      // 确保增长11%、|力争达到12%
      bool const promised = joined && bare && is_promised(reading(end));
      if (!bare || !joined || !f.mention || promised) break;
    }
    return end;
  }

  void list(std::size_t begin, std::size_t end, Context const &context) {
    Reading const head = reading(begin);
    Ruled<Measure> const own = measure_of(head);
    bool const carried = own.value.side == Side::carried;
    std::string_view measures_rule = measures_of(head, own, end - begin, known_, measures_);
    if (column_ && carried) measures_rule = "the head of the row";
    Ruled<Change> const change = change_of(head, own.value);
    bool const mark = passes_mark(begin, end);
    Ruled<Status> status{};
    Ruled<Time> period{};
    Ruled<Span> basis{};
    Time base;
    for (std::size_t i = begin; i < end; ++i) {
      Reading const r = reading(i);
      bool const first = i == begin;
      Antecedent known = measures_[std::min(i - begin, measures_.size() - 1)];
      if (r.in_words() && known.measure.empty()) return;
      Ruled<Change> const read = first || shares_verb(head, r, change.value) ? change : aspect_of(r, own.value);
      if (first) {
        follow(r, context, timeline_);
        follow(r, timeline_, own.value.side == Side::before ? own.value.phrase : Span{}, owner_);
        status = status_of(r, context, own.value, timeline_, reach_);
        if (column_ && column_->status && status.value != Status::attribute) status = {*column_->status, "the head of the column"};
        if (status.value == Status::target) follow(r, timeline_, promises_);
        period = period_of(r, context, read.value, status.value, known.measure, timeline_);
      }
      Observation const *const before = observations_.empty() ? nullptr : &observations_.back();
      Observation &o = observations_.emplace_back(); // which has room
      o.span = r.clause().span;
      o.mention = r.frame.mention;
      o.measure = known.measure;
      auto const aspect = column_ ? change_in_column(*column_, read, r.quantity().kind) : aspect_for(r, read, known);
      o.aspect = aspect.value.aspect, o.direction = aspect.value.direction;
      o.status = status.value;
      auto const scope = scope_of(r, context, timeline_, owner_, first ? own.value : Measure{}, o.status, known);
      o.scope = scope.value;
      if (first && pays_for_one(r, own.value)) owner_.object = own.value.phrase, owner_.paid_clause = r.frame.clause;
      // 五年共完成40亿元，是前五年的2倍: a multiple is of the time of the level that it rescales.
      if (o.aspect == Aspect::multiple && carried && !known_.empty() && before && before->aspect == Aspect::level)
        period = {Time::of(before->period), "a multiple: the time of the level that it rescales",
                  Evidence::carried(Extent::subject, before->period_governor)};
      // A column of mean rates stands below a heading of one year.
      if (column_ && o.aspect == Aspect::avg_growth && !period.value.several_years())
        period = {context.years_named, "a mean change is of several years", Evidence::carried(Extent::part)};
      period.value.give(o.period);
      auto const series = fit_of_series(r, o, known.series);
      if (series.value == SeriesFit::misfit)
        misfits_.push_back(
            {mentions_[*o.mention].span, Severity::info, Code::unit_misfit, "no value of " + std::string(known.series->name)});
      if (series.value == SeriesFit::fits) o.series = known.series->id;
      if (series.value == SeriesFit::fits && known.series->headline) o.indicator = o.series;
      bool const promised = o.status == Status::target;
      auto const commitment = promised ? promise_of(r, context, carried, promises_) : Ruled<Span>{{}, "nothing is promised"};
      if (auto const own_basis = basis_of(r); first || !own_basis.value.empty()) basis = own_basis; // which holds for the list
      if (first) base = base_of(r, context, aspect.value, period.value, timeline_);
      o.commitment = commitment.value, o.basis = basis.value;
      base.give(o.base);
      o.price_basis = price_basis_of(r, aspect.value, prices_);
      // 预计, a year ahead or the part made it a target, and a word of intent says so.
      if (promised && status.by.known == Known::by_default) status.by = commitment.by;
      bool const has_measure = !o.measure.empty();
      o.measure_known = !has_measure ? Known::by_default : carried ? Known::carried : Known::stated;
      o.period_known = period.by.known, o.status_known = status.by.known, o.scope_known = scope.by.known;
      o.period_governor = period.by.words, o.status_governor = status.by.words, o.scope_governor = scope.by.words;
      o.stretch = is_stretch(r, o, observations_, sentence_first_);
      o.region = regions_[static_cast<std::size_t>(o.scope)];
      o.relation = relation_of(r.frame);
      o.examples = examples_of(r);
      if (rules_)
        rules_->push_back({{{{measures_rule, {o.measure_known, {}, o.measure}},
                             {series.rule},
                             {aspect.rule},
                             {aspect.rule},
                             {period.rule, period.by},
                             {status.rule, status.by},
                             {scope.rule, scope.by},
                             {commitment.rule, commitment.by},
                             {basis.rule},
                             {"the area of the scope"}}}});
      known.scope = o.scope, known.scope_by = scope.by;
      if (first) // whose the first number of a list is they all are
        for (Antecedent &member : measures_) member.scope = known.scope, member.scope_by = known.scope_by;
      marks_.push_back(mark);
      if (!r.frame.setting) known_.push_back(known);
    }
  }

  // 分别增长1.2倍和9%: a multiple and a percent of one verb.
  static bool shares_verb(Reading const &head, Reading const &member, Change const &change) {
    QuantityKind const a = head.quantity().kind, b = member.quantity().kind;
    auto const rate = [](QuantityKind kind) { return kind == QuantityKind::percent || kind == QuantityKind::multiple; };
    return a == b || (rate(a) && rate(b) && change.aspect == Aspect::growth);
  }

  // 增长8%，高于全省平均水平: words about a carried measure speak of the same side of it as its number; so does a second target: 增长8%，
  // 力争9%.
  Ruled<Change> change_of(Reading const &head, Measure const &own) const {
    Ruled<Change> const read = aspect_of(head, own);
    bool const carried = own.side == Side::carried && !known_.empty() && !observations_.empty() && read.value.aspect == Aspect::level;
    Observation const *const last = observations_.empty() ? nullptr : &observations_.back();
    // 高于全国0.2个、|全省|0.1个百分点
    bool const second_gap = last && last->aspect == Aspect::gap && head.clause().link == Link::enumeration &&
                            head.frame.verb == Role::none && own.side == Side::carried && head.quantity().kind == QuantityKind::point;
    if (second_gap) return {{last->aspect, last->direction}, "a second comparison: the side of the one before"};
    if (!carried) return read;
    Observation const &before = *last;
    if (head.in_words()) return {{before.aspect, before.direction}, "words about the number before"};
    bool const grows = before.aspect == Aspect::growth || before.aspect == Aspect::avg_growth;
    bool const states = head.frame.verb == Role::none || head.frame.verb == Role::reach || head.frame.verb == Role::attain;
    if (!grows || !states || head.quantity().kind != QuantityKind::percent || !is_promised(head)) return read;
    return {{before.aspect, before.direction}, "a second target: the side of the one before"};
  }

  // 跃上300亿元和20亿元台阶, 突破300亿元、400亿元: what is said of one of the list holds for all.
  bool passes_mark(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i) {
      Frame const &f = clauses_->frames[i];
      if (f.landmark || f.verb == Role::pass) return true;
    }
    Bound const bound = reading(begin).quantity().bound;
    return bound == Bound::over || bound == Bound::at_least;
  }

  std::string_view canonical_;
  Signs const &signs_;
  Outline const &outline_;
  std::vector<Mention> const &mentions_;
  std::vector<Entity> const &entities_;
  Clauses const *clauses_ = nullptr; ///< of the part that is read
  Lexicon const &lexicon_;
  std::string_view home_;              ///< division code of the reporting area
  std::array<std::string, 5> regions_; ///< of each scope
  std::vector<ContextFrom> contexts_;
  std::size_t context_ = 0;              ///< of the sentence
  std::size_t sentence_first_ = 0;       ///< the sentence's first observation
  PriceBasis prices_ = PriceBasis::none; ///< 按可比价格，下同: up to the end of the part
  Context here_;                         ///< that context, or what the head of a column makes of it
  std::vector<Rules> *rules_;            ///< filled for `explain`, else null
  std::size_t cell_ = 0;                 ///< the first one that does not end before the sentence
  Column const *column_ = nullptr;       ///< of the sentence, when it is a cell
  std::vector<Antecedent> known_;        ///< of the numbers of the sentence so far
  std::vector<Antecedent> measures_;     ///< of the list that is read
  Timeline timeline_;
  Reach reach_;
  Promises promises_;
  Owner owner_;
  std::vector<Observation> observations_;
  std::vector<Diagnostic> misfits_;
  std::vector<bool> marks_; ///< of each, whether it is a mark passed
};

} // namespace

Staged<std::vector<Observation>> relate(std::string_view canonical, Signs const &signs, Outline const &outline,
                                        std::vector<Mention> const &mentions, std::vector<Entity> const &entities, ClauseReader &clauses,
                                        Lexicon const &lexicon, ParseOptions const &options) {
  constexpr std::size_t sentences = 64; // of a part
  Relater relater(canonical, signs, outline, mentions, entities, lexicon, nullptr);
  for (Clauses part; clauses.next(part, sentences);) {
    text::check_cancelled(options);
    relater.read(part);
  }
  return relater.finish();
}

Staged<std::vector<Observation>> relate(std::string_view canonical, Signs const &signs, Outline const &outline,
                                        std::vector<Mention> const &mentions, std::vector<Entity> const &entities, Clauses const &clauses,
                                        Lexicon const &lexicon, std::vector<Rules> *rules) {
  Relater relater(canonical, signs, outline, mentions, entities, lexicon, rules);
  relater.read(clauses);
  return relater.finish();
}

Staged<std::vector<Observation>> relate(std::string_view canonical, Signs const &signs, Outline const &outline,
                                        std::vector<Mention> const &mentions, std::vector<Entity> const &entities, Clauses const &clauses,
                                        Lexicon const &lexicon) {
  return relate(canonical, signs, outline, mentions, entities, clauses, lexicon, nullptr);
}

} // namespace reportlib::parse_stages
