#pragma once
#include <vector>

#include "parse/clause/clause.hpp"

namespace reportlib::parse_stages {

/// How far words govern, from small to large.
enum class Extent : std::uint8_t { none, clause, subject, sentence, paragraph, part };

/// How a field is known: by which words, and how far they govern.
struct Evidence {
  Known known = Known::by_default;
  Extent extent = Extent::none;
  Span words; ///< empty by default, and where the grammar of the clause says it

  static Evidence stated(Span words = {}) noexcept { return {Known::stated, Extent::clause, words}; }
  static Evidence carried(Extent extent, Span words = {}) noexcept { return {Known::carried, extent, words}; }
};

/// A value and the rule that gave it, in a few words.
template <class T> struct Ruled {
  T value;
  std::string_view rule;
  Evidence by = {};
};

/// Words in the place of a number speak of a rate, as a percentage does.
inline Quantity const rate_in_words = [] {
  Quantity rate;
  rate.kind = QuantityKind::percent;
  return rate;
}();

/// What the rules look at: the whole analysis, and one frame of it.
struct Reading {
  std::string_view canonical;
  Signs const &signs;
  std::vector<Mention> const &mentions;
  std::vector<Entity> const &entities;
  Clauses const &clauses;
  Lexicon const &lexicon;
  std::string_view home; ///< division code of the reporting area; empty when not known
  Frame const &frame;

  [[nodiscard]] std::string_view text(Span span) const { return canonical.substr(span.begin, span.size()); }
  [[nodiscard]] Quantity const &quantity() const { return in_words() ? rate_in_words : std::get<Quantity>(mentions[*frame.mention].value); }
  [[nodiscard]] bool in_words() const { return !frame.mention; }
  [[nodiscard]] Clause const &clause() const { return clauses.clauses[frame.clause]; }
  [[nodiscard]] Token const &token(std::uint32_t index) const { return clauses.tokens[index]; }
  /// The longest word of a kind at the begin of a span.
  [[nodiscard]] std::optional<TermMatch> longest(TermKind kind, Span span) const {
    if (span.empty() || !signs.has(span.begin, sign_of(kind))) return std::nullopt;
    return lexicon::Access::longest_at_sign(lexicon, kind, text(span));
  }
};

/// A period without what only durations have: it is copied at every turn.
struct Time {
  Date first = {}, last = {};
  Grain grain = Grain::year;
  bool year_inferred = false;

  static Time of(Period const &p) noexcept { return {p.first, p.last, p.grain, p.year_inferred}; }
  static Time year(int year) noexcept { return years(year, year); }
  static Time years(int first, int last) noexcept {
    return {{static_cast<std::int16_t>(first), 0, 0}, {static_cast<std::int16_t>(last), 0, 0}};
  }
  void give(Period &p) const noexcept { p.first = first, p.last = last, p.grain = grain, p.year_inferred = year_inferred; }
  [[nodiscard]] bool anchored() const noexcept { return first.year != 0; }
  [[nodiscard]] bool several_years() const noexcept { return first.year != last.year; }
  friend bool operator==(Time const &, Time const &) = default;
};

/// What the place in the report says about time and status, before the sentence speaks.
struct Context {
  int delivery_year = 0; ///< 今年
  int reviewed_year = 0;
  int home_year = 0;  ///< the year planned in a plan part, reviewed in a review
  int year = 0;       ///< the year that the section is about; 0 when not known
  int span_first = 0; ///< a review or plan of several years is under way: its first and last year; 0 when none
  int span_last = 0;
  bool plan = false;                        ///< the section looks ahead
  bool prose = true;                        ///< no glossary or front matter
  RegionLevel level = RegionLevel::unknown; ///< of the reporting area
  Span time;                                ///< the words of the paragraph that gave the year or the years; empty when its part does
  bool dates_paragraph = false;             ///< … which hold for that paragraph only
  Time years_named;                         ///< the several years that the part has named last; not anchored when none
  Span promise = {};                        ///< 预期目标 before the list that the sentence belongs to, or in the title; empty when none
  friend bool operator==(Context const &, Context const &) = default;
};

/// A context and the first sentence that stands in it.
struct ContextFrom {
  std::uint32_t sentence; ///< index into Outline::sentences
  Context context;
};
/// What sections, titles and the first words of paragraphs say about time: the contexts of all sentences in their order, each once for the
/// sentences that share it.
std::vector<ContextFrom> contexts_of(std::string_view canonical, Signs const &signs, Outline const &outline,
                                     std::vector<Mention> const &mentions, Lexicon const &lexicon);

/// Where a clause begins behind its times and connecting words.
std::uint32_t head_of(Reading const &reading, Clause const &clause) noexcept;

/// The years of five-year plan `number` (十四五 is 14: 2021–2025).
Time years_of_plan(int number) noexcept;

/// A year that others are compared with: 与|2015年|相比.
bool is_compared(Token const &token, std::string_view canonical) noexcept;
/// How long a record has stood: 七年来|首次.
bool is_record(Token const &token, std::string_view canonical) noexcept;
/// The document that plans five years, not those years: 按照“十四五”规划.
bool is_document(Token const &token, std::string_view canonical) noexcept;
/// A year whose digits are blotted out, at the start of a text: XX年, 20XX年, ××××年, 某年.
bool begins_with_masked_year(std::string_view text) noexcept;
/// A length that no word sets in time: 三年建成…, 连续10年….
bool is_length(Token const &token, std::vector<Mention> const &mentions) noexcept;
/// Whether a year before the place begins a time that goes on: 2007年|以来.
bool is_since(std::string_view canonical, std::uint32_t place) noexcept;
/// What a token says about time, in a context; not anchored when it says nothing certain.
Time time_of(Token const &token, std::string_view canonical, std::vector<Mention> const &mentions, Context const &context) noexcept;

/// The times that a sentence has named so far.
struct Timeline {
  Time current;             ///< the last one that governs; not anchored when the sentence gives none
  Span words;               ///< of `current`
  bool masked = false;      ///< the sentence opens with a year that is blotted out (20XX年): no other one is its own
  bool until = false;       ///< 到 stands before it
  std::uint32_t clause = 0; ///< the sentence's first one
  std::uint32_t first = 0;  ///< its first token
  std::uint32_t read = 0;   ///< tokens before this one have been looked at
  int base = 0;             ///< the year a change started from (由2010年的…)
  std::uint32_t clause_of_base = 0;
  int compared = 0; ///< the year that all changes of the sentence are compared with (与2015年相比，…)
  Span compared_words;
  Time length; ///< 三年建成…: it governs its own clause
  Span length_words;
  std::uint32_t clause_of_length = no_token;

  /// The time that governs a clause; not anchored when the sentence gives none.
  [[nodiscard]] Time const &at(std::uint32_t of) const noexcept { return of == clause_of_length ? length : current; }
  [[nodiscard]] Span words_at(std::uint32_t of) const noexcept { return of == clause_of_length ? length_words : words; }
};
/// Moves the timeline on to the number: to the times of clauses without numbers, then to the one that governs it.
void follow(Reading const &reading, Context const &context, Timeline &timeline);

struct Reach {                               ///< of words whose force goes on in the sentence
  Span estimate;                             ///< 预计 that was read last
  bool estimate_sentence = false;            ///< it stands before the subject: up to 。
  std::uint32_t estimate_clause = no_token;  ///< 预计 behind a subject: for that subject's values
  std::uint32_t attribute_clause = no_token; ///< of a capacity or cost whose list goes on
  bool below = false;                        ///< （预计数，下同）: up to the end of the part
  bool paragraph = false;                    ///< … whose paragraph goes on
};

/// The single place, firm or park that a sentence has spoken of last. What follows is its own until another subject comes.
struct Owner {
  Span words;                           ///< its name; empty when there is none
  Span object;                          ///< one that something is done to: it is the owner of what is spent on it and what is inside it
  std::uint32_t clause = 0;             ///< where it stands, or the sentence's first one
  std::uint32_t paid_clause = no_token; ///< whose money `object` is for; none else
  bool heads = false;                   ///< it is the subject of the sentence's first clause
  bool paragraph = false;               ///< it stands in a sentence before, and holds for those that begin without a subject
  std::uint32_t sentence = 0;
  std::uint32_t read = 0; ///< tokens before this one have been looked at
  std::uint32_t seen = 0; ///< so have the clauses up to this one
};
/// The zone or work whose name begins at an offset; null when none does.
Entity const *site_at(Reading const &reading, std::uint32_t offset) noexcept;
/// A division of the reporting area that a phrase begins with; empty when it begins with none.
Span division_at(Reading const &reading, Span phrase);
/// The single place, firm or park that the sentence before speaks of, where this one goes on with it: 东山组团建设加快。年内完成投资….
Owner owner_before(Reading const &reading, std::vector<Sentence> const &sentences, Timeline const &timeline, Owner const &owner);
/// Moves on to the number. `subject` is its own noun phrase, where that stands before it; empty else.
void follow(Reading const &reading, Timeline const &timeline, Span subject, Owner &owner);

/// The words of intent (力争, 确保) that a sentence has had so far.
struct Promises {
  Span words;               ///< those that govern from a clause before; empty when none do
  Span outer;               ///< those that did before them and go on when their subject ends; empty when none did
  std::uint32_t read = 0;   ///< tokens before this one have been looked at
  std::uint32_t seen = 0;   ///< so have the clauses up to this one
  std::uint32_t clause = 0; ///< of `words`
  bool whole = false;       ///< they stand before their subject: they hold for what follows, not for that subject's numbers alone
  bool of_action = false;   ///< a verb of doing follows them: they hold for other actions too
};
/// Moves on to the number.
void follow(Reading const &reading, Timeline const &timeline, Promises &promises);
/// 经济增长预期目标 before the number.
bool names_goal(Reading const &reading) noexcept;
/// Whether a word of intent stands before the number in its clause.
bool is_promised(Reading const &reading) noexcept;
/// 完成|计划, 计划|的: a word of intent that is a noun.
bool is_attained(Reading const &reading, std::uint32_t token) noexcept;
/// The word of intent that governs the number: of its clause, of the sentence, of the list or part that it stands in.
Ruled<Span> promise_of(Reading const &reading, Context const &context, bool carried, Promises const &promises);

} // namespace reportlib::parse_stages
