#pragma once
// The rules that read the fields of an observation from frames. Each field has one function, in a file of its name; what it returns
// names the rule that held, which `explain` shows.
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "parse/govern/govern.hpp"
#include "text/character_set.hpp"
#include <reportlib/observation.hpp>

namespace reportlib::parse_stages {

/// The fields of an observation that rules choose.
enum class Field : std::uint8_t { measure, indicator, aspect, direction, period, status, scope, commitment, basis, region };
constexpr std::size_t field_count = 10;

/// The rule of each field of one observation.
struct Rule {
  std::string_view words; ///< of the rule
  Evidence by = {};
};
struct Rules {
  std::array<Rule, field_count> of;
  Rule &operator[](Field field) { return of[static_cast<std::size_t>(field)]; }
};

/// On which side of its number the measure stands.
enum class Side : std::uint8_t { before, behind, carried };

struct Measure {
  Span phrase;
  Side side = Side::carried;
};

/// The phrase that names what is measured, read from the frame alone; empty when it is carried over.
Ruled<Measure> measure_of(Reading const &reading);
/// The frame of the next number, or of words in the place of one, in whatever clause; null when there is none.
inline Frame const *next_frame(Reading const &reading) noexcept {
  Frame const *const next = &reading.frame + 1;
  return next == reading.clauses.frames.data() + reading.clauses.frames.size() ? nullptr : next;
}
/// What money (投资, 投入 …) is for, where a verb stands between them or it is counted; empty when neither is so.
Ruled<Measure> use_of_money(Reading const &reading);
/// The frame of the number that follows at once behind 的: 总投资5亿元的|12个项目; null when there is none.
Frame const *counted_behind(Reading const &reading) noexcept;
/// A number that bounds a class whose members are counted in the same clause: 投资超10亿元的项目14个.
bool is_threshold(Reading const &reading);
/// Whether a phrase is one word, of one of the roles.
bool is_one_word(Reading const &reading, Span phrase, RoleSet roles);
/// The role of the word that a phrase ends with, or none.
Role role_at_end(Reading const &reading, Span phrase) noexcept;
/// Whether a text has one of the characters.
bool has_any(std::string_view text, text::CharacterSet const &characters) noexcept;
/// What joins the members of a list is one of them, or a word that begins with one.
inline constexpr text::CharacterSet signs_of_list(u"、以和及与");
/// The phrases that 、 and 和 join, as they stand; or 、 alone.
std::vector<Span> coordinated(Reading const &reading, Span phrase, bool commas = false);
/// The members of a coordinate phrase (城镇和农村居民收入 → from 城镇 on, from 农村 on); each runs from its own first character to the end
/// of the head they share, or to its own head when it has one. For `numbers` of them 和 joins nothing where only that gives as many.
std::vector<Span> members_of(Reading const &reading, Span phrase, std::size_t numbers = 0);

/// A row of indicators.tsv; of rows with the same id the last one. Null for no series.
using Series = lexicon::Row const *;
/// The series that a phrase names, as a whole; null when it names none or only a part of one.
Series indicator_of(std::string_view phrase, Lexicon const &lexicon);
Series indicator_of(Reading const &reading, Span phrase);
/// The series of member `k` of `n` of a phrase: a fused one, whose series is `fused`, or a coordinate one.
Series indicator_of_member(Reading const &reading, std::vector<Span> const &members, std::size_t k, Series fused, std::size_t n);
/// The series that one number for a phrase belongs to: the whole, else the first member that names one.
Series indicator_of_whole(Reading const &reading, Span whole);

struct Change {
  Aspect aspect = Aspect::level;
  Direction direction = Direction::none;
};
Ruled<Change> aspect_of(Reading const &reading, Measure const &measure);

/// The time that the head of a column names; not anchored when it names none.
Time period_of_column(Column const &column, Context const &context) noexcept;
/// What a value below that head stands in.
Context context_of_column(Context context, Column const &column) noexcept;
/// The side of its measure that a value gives whose cell says nothing more.
Ruled<Change> change_in_column(Column const &column, Ruled<Change> const &read, QuantityKind kind) noexcept;

/// `measure` is what the number measures, its own or carried over.
Ruled<Time> period_of(Reading const &reading, Context const &context, Change const &change, Status status, Span measure,
                      Timeline &timeline);

Ruled<Status> status_of(Reading const &reading, Context const &context, Measure const &measure, Timeline const &timeline, Reach &reach);

/// A number that only names who or what is meant, of the whole area: 65万曲阳人民, 24个主要指标.
bool is_epithet(Reading const &reading, Measure const &measure);

/// What the text names of the counted things: 青山路、滨河路等6条道路, 书展、音乐节等活动24场.
std::vector<Span> examples_of(Reading const &reading);

/// What an earlier number of the sentence measured.
struct Antecedent {
  Span measure;
  Series series = nullptr;
  Scope scope = Scope::self;
  Evidence scope_by = {};
};

/// The scope of the antecedent goes on for carried-over subjects.
Ruled<Scope> scope_of(Reading const &reading, Context const &context, Timeline const &timeline, Owner const &owner, Measure const &measure,
                      Status status, Antecedent const &antecedent);
/// 投资6000万元建设体育公园: money for one thing, not for many (5条道路, 供水、供热等管网).
bool pays_for_one(Reading const &reading, Measure const &measure);
/// The division code of the area whose value it is, from the code of the reporting one.
std::string region_of(Scope scope, std::string_view home);

/// The basis as written, the nearest before the number.
Ruled<Span> basis_of(Reading const &reading);
Relation relation_of(Frame const &frame) noexcept;

/// The time that a change is counted from, where words say so; not anchored else.
Time base_of(Reading const &reading, Context const &context, Change const &change, Time const &period, Timeline const &timeline);
/// The prices of a value. `below` are those that hold up to the end of the part (按可比价格，下同), and may be set.
PriceBasis price_basis_of(Reading const &reading, Change const &change, PriceBasis &below);
/// Whether a target goes beyond another one of its series before it in the sentence, whose first observation has the index `of_sentence`.
bool is_stretch(Reading const &reading, Observation const &observation, std::vector<Observation> const &before, std::size_t of_sentence);

/// Puts the measures of the n numbers of a list into `measures`, or one for all of them: their own, or those of the numbers before. The
/// vector is the caller's, for it would be allocated for each number. Gives the rule.
std::string_view measures_of(Reading const &head, Ruled<Measure> const &own, std::size_t n, std::vector<Antecedent> const &before,
                             std::vector<Antecedent> &measures);
/// What only the measure tells: a percent of 比重 is a share, of a good-air ratio a level; a spread (倍差) has no unit.
Ruled<Change> aspect_for(Reading const &reading, Ruled<Change> const &read, Antecedent const &known);
/// Whether a number can be a value of the series that its measure names. A misfit is a percent as the level of a series of amounts.
enum class SeriesFit : std::uint8_t { none, misfit, fits };
Ruled<SeriesFit> fit_of_series(Reading const &reading, Observation const &observation, Series series);

/// Of a mark passed and the value of the same series and time (突破300亿元大关，达到312亿元) only the value is the series'.
/// `marks` says of each observation whether it is a mark; gives the indices of those that lost their series.
std::vector<std::size_t> prefer_values(std::vector<Observation> &all, std::vector<bool> const &marks, std::vector<Mention> const &mentions);

/// `relate` (stages.hpp) while the clauses are read.
Staged<std::vector<Observation>> relate(std::string_view canonical, Signs const &signs, Outline const &outline,
                                        std::vector<Mention> const &mentions, std::vector<Entity> const &entities, ClauseReader &clauses,
                                        Lexicon const &lexicon, ParseOptions const &options);
/// And with the rules of each observation, for `explain`.
Staged<std::vector<Observation>> relate(std::string_view canonical, Signs const &signs, Outline const &outline,
                                        std::vector<Mention> const &mentions, std::vector<Entity> const &entities, Clauses const &clauses,
                                        Lexicon const &lexicon, std::vector<Rules> *rules);

} // namespace reportlib::parse_stages
