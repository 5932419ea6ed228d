#pragma once
// The grammar of a sentence: tokens, clauses, and for every quantity its frame: what stands before and behind it and which words govern
// it. What words say in the place of a quantity (与经济增长同步) has a frame too. `relate` reads every field of an observation from it.
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <string_view>
#include <vector>

#include "lexicon/row.hpp"
#include "parse/clause/facts.hpp"
#include "parse/stages.hpp"

namespace reportlib::parse_stages {

using lexicon::is_verb_of_change;
using lexicon::Role;
using lexicon::WordValue;

/// Roles as bits: whether a clause has words of a role at all is asked of each of its numbers, by many rules, and mostly denied.
class RoleSet {
public:
  constexpr RoleSet() = default;
  constexpr RoleSet(std::initializer_list<Role> roles) {
    for (Role r : roles) add(r);
  }
  constexpr void add(Role r) noexcept { bits_ |= bit(r); }
  constexpr void add(RoleSet of) noexcept { bits_ |= of.bits_; }
  [[nodiscard]] constexpr bool contains(Role r) const noexcept { return bits_ & bit(r); }
  [[nodiscard]] constexpr bool has_any(RoleSet of) const noexcept { return bits_ & of.bits_; }

private:
  static_assert(static_cast<int>(Role::stop) < 64);
  static constexpr std::uint64_t bit(Role r) noexcept { return std::uint64_t{1} << static_cast<int>(r); }
  std::uint64_t bits_ = 0;
};

/// Words and mentions that name a time.
inline bool is_time(Role r) noexcept {
  return r == Role::time || r == Role::year || r == Role::half || r == Role::span || r == Role::ahead || r == Role::plan;
}
/// Whether a word may stand before a noun phrase and be no part of it: times, 其中, 预计, 共 …
bool before_phrase(Role r) noexcept;

constexpr std::uint32_t no_token = std::numeric_limits<std::uint32_t>::max();

struct Token {
  Span span;
  Term const *term = nullptr; ///< of a word
  std::uint32_t mention = 0;  ///< of a mention
  Role role = Role::none;
  WordValue value = WordValue::none; ///< of a word: what it says beside its role
};

/// The role that words.tsv gives a term.
inline Role role_of(Term const &term) noexcept { return lexicon::row(term).role; }

/// How a clause is joined to the one before it.
enum class Link : std::uint8_t { sentence, semicolon, comma, colon, enumeration, open_bracket, close_bracket };

/// A stretch between ，；： or between the members of a list of quantities (A5个、B3个).
struct Clause {
  Span span;
  std::uint32_t sentence = 0; ///< index into Outline::sentences
  Link link = Link::sentence;
  bool bracketed = false;                        ///< inside ( )
  std::uint32_t first_token = 0, last_token = 0; ///< [first, last)
  RoleSet roles = {};                            ///< of its tokens, and perhaps of one beside it
};

/// A quantity in its clause, or the words in its place.
struct Frame {
  std::optional<std::uint32_t> mention; ///< none for words
  std::uint32_t clause = 0;
  std::uint32_t token = 0;              ///< of the quantity; of words the first behind the subject
  Span subject;                         ///< noun phrase before the predicate; empty when it is carried over or stands behind
  Span object;                          ///< noun phrase behind the number, without its predicate
  Span predicate;                       ///< what is said of the object, behind it
  Role verb = Role::none;               ///< the nearest verb before the number: rise … stand, above, times
  Role maker = Role::none;              ///< the verb at the head of the subject: create, make, rise, fall …
  bool of = false;                      ///< 的 joins the object to the number: 总投资5亿元的项目
  bool each = false;                    ///< 分别
  bool from = false;                    ///< the first value of 由A增加到B
  bool share = false;                   ///< 占 or a noun of share
  bool rate = false, rate_down = false; ///< 增速, 降幅 end the subject
  bool yearly = false;                  ///< 年均
  bool refers_back = false;             ///< the subject is only 总量, 人均 …
  Span tail;                            ///< that word
  bool of_before = false;               ///< 的 stands right before the number: 不符合方向的264个项目
  bool and_so_on = false;               ///< 等 before the number: its examples stand before it
  bool setting = false;                 ///< a count of those that another is ranked among: 在168个城市中排名第5
  bool added = false;                   ///< 新增 between the subject and the number
  bool landmark = false;                ///< 大关, 台阶 behind the number: a mark passed
  bool invest = false;                  ///< the subject is 投资, 总投资 …
  Span basis;                           ///< what words compare with
  std::uint32_t time = no_token;        ///< the time that governs the value
  std::uint32_t base = no_token;        ///< the time it is compared with
};

/// A stop or a quantity of a sentence: they part clauses and have frames, and most tokens are neither.
struct Mark {
  std::uint32_t token = 0; ///< the number of tokens behind the last one
  RoleSet before = {};     ///< the roles of the tokens between the mark before and this one
};

struct Clauses {
  std::vector<Token> tokens;
  std::vector<Clause> clauses;
  std::vector<Frame> frames; ///< one for each quantity inside a sentence and for words in its place, in text order
};

/// `clauses` (stages.hpp) part by part: what a part needs stays in the processor's caches, and long texts need little memory.
class ClauseReader {
public:
  ClauseReader(std::string_view canonical, Signs const &signs, Outline const &outline, std::vector<Mention> const &mentions,
               Lexicon const &lexicon);
  /// The clauses of the next sentences that state a fact, of so many at most, in the place of those in `part`; indices are those of the
  /// part. False when there are none.
  bool next(Clauses &part, std::size_t sentences);

private:
  bool read(Span span, Clauses &part); ///< false when the sentence states no fact

  std::string_view canonical_;
  Signs const &signs_;
  Outline const &outline_;
  std::vector<Mention> const &mentions_;
  Lexicon const &lexicon_;
  WithoutFacts without_facts_;
  LastFact last_fact_;
  std::vector<Mark> marks_;                  ///< of the sentence
  std::uint32_t sentence_ = 0, mention_ = 0; ///< the next ones
};

// The parts of the stage, each in a file of its own name.
/// Appends the tokens of one sentence; `mention` is the first mention that does not end before it. `marks` become those of the sentence,
/// the last of them is its end.
void tokenize(std::string_view canonical, Signs const &signs, Span sentence, std::vector<Mention> const &mentions, std::uint32_t mention,
              Lexicon const &lexicon, std::vector<Token> &tokens, std::vector<Mark> &marks);
/// Appends the clauses of tokens [first, end).
void segment(std::string_view canonical, std::uint32_t sentence, Span span, std::uint32_t first_token, std::vector<Mark> const &marks,
             Clauses &result);
/// Appends the frames of one clause. `mark` is the index of the first mark that does not stand before it and is moved on.
void frame(std::string_view canonical, std::vector<Mention> const &mentions, std::uint32_t clause, std::vector<Mark> const &marks,
           std::size_t &mark, Clauses &result);
/// Appends the frames of a clause without quantities.
void words(std::string_view canonical, std::uint32_t clause, Clauses &result);
/// The frame of one token, read from the stretch between two others (no_token for an end of the clause).
Frame read_frame(std::string_view canonical, Clauses const &all, std::uint32_t clause, std::uint32_t token, std::uint32_t previous,
                 std::uint32_t next, bool rank = false);

/// Fills object, predicate and `of` of a frame from the tokens (token, last) and the text up to `end`.
void read_object(std::string_view canonical, std::vector<Token> const &tokens, std::uint32_t token, std::uint32_t last, std::uint32_t end,
                 Frame &frame);
/// The noun phrase that a clause without a quantity speaks of: 工农业总产值，比上年增长…; 调整发放标准，月增…
Span topic(std::string_view canonical, Clauses const &all, std::uint32_t clause);

/// Blanks, line ends and stray punctuation cut off on both sides.
Span trimmed_slowly(std::string_view canonical, Span span) noexcept;
/// A character of three bytes that is a word or a part of one, and is never cut: nearly all phrases begin and end with one.
inline bool is_of_word(char lead) noexcept { return static_cast<unsigned char>(lead - '\xE4') <= 0xE9 - 0xE4; }
inline Span trimmed(std::string_view canonical, Span span) noexcept {
  bool const whole = span.size() >= 3 && is_of_word(canonical[span.begin]) && is_of_word(canonical[span.end - 3]);
  return whole ? span : trimmed_slowly(canonical, span);
}
/// Where it then begins.
inline std::uint32_t trimmed_begin(std::string_view canonical, Span span) noexcept {
  return !span.empty() && is_of_word(canonical[span.begin]) ? span.begin : trimmed_slowly(canonical, span).begin;
}

} // namespace reportlib::parse_stages
