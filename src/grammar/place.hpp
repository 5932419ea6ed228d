#pragma once
// A place of the text, with what several grammars ask about it.
#include <cstddef>
#include <optional>
#include <string_view>

#include "lexicon/access.hpp"
#include "lexicon/row.hpp"
#include "lexicon/sign_table.hpp"
#include <reportlib/mention.hpp>

namespace reportlib::grammar {

template <class T> struct Match {
  std::size_t length; ///< bytes
  T value;
};

/// A bare number: 5400, 1,120, 15.7, -1.8, 一百七十, 二〇二三, 3亿 is 3 with the rest left.
struct Number {
  Decimal value;
  bool words = false;     ///< written in Chinese numerals
  bool year_like = false; ///< digit by digit (二〇二三) or four ASCII digits
};
std::optional<Match<Number>> match_number(std::string_view text);

/// One of two neighbouring numbers (概数): 两三 is 2 or 3, 二三十 20 or 30, 十五六 15 or 16.
struct Either {
  Decimal low, high;
};
std::optional<Match<Either>> match_either(std::string_view text);

/// The noun that a text begins with; length 0 when there is none or it is the beginning of another word.
struct Noun {
  std::size_t length = 0; ///< bytes
  lexicon::Row const *row = nullptr;

  /// Its bytes when it has the role, else 0.
  [[nodiscard]] std::size_t as(lexicon::NounRole role) const noexcept { return row && row->is(role) ? length : 0; }
};

/// A place of the text with the number that stands there. Number, noun and unit are looked for once, however many grammars ask; what
/// stands behind the number tells each of them whether it can match at all.
class Place {
public:
  std::string_view const text;
  std::optional<Match<Number>> const number;
  std::optional<Match<Either>> const either; ///< never both but where a Latin zero follows (三五0)
  std::size_t const end;                     ///< bytes of the number, or of the two; 0 when there are none
  std::size_t const behind;                  ///< … and of the blanks that follow
  std::uint32_t const next;                  ///< the character there
  bool const plain;                          ///< digits that only a quantity can begin with, as most numbers do

  /// `signs` are those of the text from its first byte on (lexicon::PlaceSigns), or null: then the lexicon's table is asked each time.
  Place(std::string_view from, lexicon::PlaceSigns const *signs = nullptr) // NOLINT: a text is a place
      : text(from), number(match_number(from)),
        either(begins_with_digit(from) ? std::nullopt : match_either(from)), // two numbers are in words
        end(number   ? number->length
            : either ? either->length
                     : 0),
        behind(end > 0 ? behind_blanks(from, end) : 0), next(end > 0 ? text::code_point(from, behind) : 0),
        plain(signs && begins_with_digit(from) && behind == end && is_plain(from, end, next) &&
              !(signs[end] & lexicon::of_place(lexicon::sign_of(TermKind::noun)))),
        signs_(signs) {}
  /// The same text from `at` on.
  [[nodiscard]] Place from(std::size_t at) const { return {text.substr(at), signs_ ? signs_ + at : nullptr}; }

  /// The longest term of a kind `at` bytes behind the place.
  [[nodiscard]] std::optional<TermMatch> term(TermKind kind, std::size_t at, Lexicon const &lexicon) const noexcept {
    if (!signs_) return lexicon.longest(kind, text.substr(at));
    return may_begin(kind, at) ? lexicon::Access::longest_at_sign(lexicon, kind, text.substr(at)) : std::nullopt;
  }
  /// False where a term of a kind cannot begin.
  [[nodiscard]] bool may_begin(TermKind kind, std::size_t at) const noexcept {
    return !signs_ || signs_[at] & lexicon::of_place(lexicon::sign_of(kind));
  }
  /// The noun behind the number or the two; the place begins with one.
  [[nodiscard]] Noun noun(Lexicon const &lexicon) const noexcept {
    if (!may_begin(TermKind::noun, end)) return {};
    if (!noun_) noun_ = read_noun(lexicon);
    return *noun_;
  }
  /// The longest unit `at` bytes behind the place.
  [[nodiscard]] std::optional<TermMatch> unit(std::size_t at, Lexicon const &lexicon) const noexcept {
    if (unit_at_ != at) unit_ = term(TermKind::unit, at, lexicon), unit_at_ = at;
    return unit_;
  }

private:
  // No time, sequence, name, fraction, ratio or mark goes on so behind its digits.
  static bool is_plain(std::string_view text, std::size_t end, std::uint32_t next) noexcept {
    // Units of time, what joins or divides two numbers, what marks an item; 0 of × and ·.
    static constexpr auto others =
        text::CharacterSet(u"年月日天周小分秒学课多余几季工号时届中至到比、-~/.．:+＋)）").add(0).add('0', '9').add('A', 'Z').add('a', 'z');
    static constexpr text::CharacterSet of_time(u"多半月小星季工"); // 个月, 个小时; most 个 only count
    return !others.contains(next) && !(next == u'个' && of_time.contains(text::code_point(text, end + 3)));
  }
  static bool begins_with_digit(std::string_view text) noexcept { return !text.empty() && text[0] >= '0' && text[0] <= '9'; }
  static std::size_t behind_blanks(std::string_view text, std::size_t i) noexcept {
    while (i < text.size() && text[i] == ' ') ++i;
    return i;
  }

  Noun read_noun(Lexicon const &lexicon) const noexcept;

  lexicon::PlaceSigns const *signs_;
  mutable std::optional<Noun> noun_;
  mutable std::size_t unit_at_ = std::string_view::npos; ///< where the last one was looked for
  mutable std::optional<TermMatch> unit_;
};

} // namespace reportlib::grammar
