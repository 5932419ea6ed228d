// The canonical text: a listed set of characters folded, line ends made one, breaks inside numbers left out. Plain NFKC would make ，
// between digits a thousands separator and ㎡① into m21, so the set is written down here.
#include <algorithm>
#include <array>

#include "text/damage.hpp"
#include "text/injected.hpp"
#include "text/radicals.hpp"
#include "text/reserve.hpp"
#include "text/spaced_number.hpp"
#include "text/spacing.hpp"
#include "text/text.hpp"
#include "text/traditional.hpp"
#include "text/unusual.hpp"

namespace reportlib::text {
namespace {

class Builder {
public:
  explicit Builder(std::string_view source) : source_(source) { text_.reserve(source.size()); }

  // Source bytes [begin, end) as they are.
  void keep(std::size_t begin, std::size_t end) {
    if (begin == end) return;
    run(begin, 1, 1);
    text_.append(source_, begin, end - begin);
  }
  // `source_length` bytes at `begin` become `canonical`.
  void put(std::size_t begin, std::size_t source_length, std::string_view canonical) {
    changed_ = true;
    if (canonical.empty()) return;
    run(begin, static_cast<std::uint32_t>(canonical.size()), static_cast<std::uint32_t>(source_length));
    text_ += canonical;
  }
  Text finish(std::string source) && {
    return {std::move(source), std::move(text_), changed_ ? OffsetMap(std::move(runs_)) : OffsetMap(), std::move(repairs_),
            std::move(left_out_)};
  }
  void note_left_out(std::size_t begin, std::size_t end, NoiseKind kind) {
    left_out_.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, kind});
  }
  void note_repair(std::size_t begin, std::size_t end, char const *assumed) {
    repairs_.push_back(
        {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, Severity::info, Code::repaired_number, assumed});
  }

private:
  // Begins a run unless the last one goes on in the same units.
  void run(std::size_t source, std::uint32_t canonical_unit, std::uint32_t source_unit) {
    auto const here = static_cast<std::uint32_t>(text_.size()), from = static_cast<std::uint32_t>(source);
    if (!runs_.empty()) {
      OffsetMap::Run const &last = runs_.back();
      bool const same = last.canonical_unit == canonical_unit && last.source_unit == source_unit;
      if (same && from - last.source == (here - last.canonical) / canonical_unit * source_unit) return;
    }
    constexpr std::uint32_t longest = (1u << 29) - 1;
    reserve_ahead(runs_, source, source_.size());
    runs_.push_back({here, from, canonical_unit, std::min(source_unit, longest)});
  }
  std::string_view source_;
  std::string text_;
  std::vector<OffsetMap::Run> runs_;
  std::vector<Diagnostic> repairs_;
  std::vector<Noise> left_out_;
  bool changed_ = false;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Written-out line ends and blanks that scraping left: their length and what they stand for.
struct Escape {
  std::string_view written, canonical;
};
constexpr Escape escapes[] = {{"\\r\\n", "\n"}, {"\\n", "\n"},     {"\\r", "\n"},     {"&nbsp;", " "},  {"&emsp;", " "},
                              {"&ensp;", " "},  {"<U+00A0>", " "}, {"<U+3000>", " "}, {"\r\r\n", "\n"}, {"\r\n", "\n"},
                              {"\r", "\n"},     {"\t", " "},       {"\v", "\n"},      {"\f", "\n"}};

Escape const *escape_at(std::string_view rest) {
  for (Escape const &e : escapes)
    if (rest.starts_with(e.written)) return &e;
  return nullptr;
}

// The canonical form of a two- or three-byte character that is folded; an empty view with found = false for all others.
struct Fold {
  bool found = false;
  std::string_view canonical;
};

constexpr char ascii[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

constexpr Fold fold(std::uint32_t c) {
  auto const letter = [](std::uint32_t i) { return Fold{true, {ascii + i, 1}}; };
  if (c >= 0xFF10 && c <= 0xFF19) return letter(c - 0xFF10);
  if (c >= 0xFF21 && c <= 0xFF3A) return letter(10 + c - 0xFF21);
  if (c >= 0xFF41 && c <= 0xFF5A) return letter(36 + c - 0xFF41);
  switch (c) {
  case 0xFF05:
  case 0xFE6A:
    return {true, "%"};
  case 0xFF0E:
  case 0xFE52:
    return {true, "."};
  case 0xFF0F:
    return {true, "/"};
  case 0xFF0B:
    return {true, "+"};
  case 0xFF1A:
  case 0x2236:
  case 0xFE30:
  case 0xFE55:
    return {true, ":"};
  case 0xFE50:
    return {true, "，"};
  case 0xFE51:
    return {true, "、"};
  case 0xFE54:
    return {true, "；"};
  case 0xFE56:
    return {true, "？"};
  case 0xFE57:
    return {true, "！"};
  case 0x301D:
    return {true, "“"};
  case 0x301E:
  case 0x301F:
    return {true, "”"};
  case 0xFF5E:
  case 0x301C:
    return {true, "~"};
  case 0x2010:
  case 0x2011:
  case 0x2012:
  case 0x2013:
  case 0x2014:
  case 0x2015:
  case 0x2212:
  case 0x2500:
  case 0xFE63:
  case 0xFF0D:
    return {true, "-"};
  case 0x2022:
  case 0x2027:
  case 0x2219:
  case 0x22C5:
  case 0x30FB:
    return {true, "\xC2\xB7"};
  case 0x00A0:
  case 0x3000:
  case 0x202F:
  case 0x205F:
    return {true, " "};
  case 0x2028:
  case 0x2029:
  case 0x0085:
    return {true, "\n"};
  case 0x00AD:
  case 0x200B:
  case 0x200C:
  case 0x200D:
  case 0x2060:
  case 0xFEFF:
    return {true, {}};
  default:
    return c >= 0x2000 && c <= 0x200A ? Fold{true, " "} : Fold{};
  }
}

// Characters of three bytes that are folded; all others stay as they are. They lie in four blocks of Unicode: compilers limit how long a
// constant may take, and the whole plane is longer.
constexpr CharacterSet folded = [] {
  struct Block {
    char16_t first, last;
  };
  constexpr Block punctuation_to_box_drawing{0x2000, 0x257F}, cjk_punctuation_to_katakana{0x3000, 0x30FF};
  constexpr Block compatibility_forms{0xFE30, 0xFE6F}, full_width_forms{0xFEFF, 0xFFEF};
  CharacterSet all(u"");
  for (Block block : {punctuation_to_box_drawing, cjk_punctuation_to_katakana, compatibility_forms, full_width_forms})
    for (std::uint32_t c = block.first; c <= block.last; ++c)
      if (fold(c).found) all.add(static_cast<char16_t>(c));
  constexpr char16_t full_stop = u'。';
  return all.add(first_radical, last_radical).add(full_stop);
}();
// ASCII that may be a blank, a line end, an escape or damage.
constexpr auto odd_ascii = [] {
  std::array<bool, 0x80> odd{};
  for (std::size_t c = 0; c <= ' '; ++c) odd[c] = true;
  for (char c : std::string_view("\\&<%lIOo")) odd[static_cast<unsigned char>(c)] = true;
  return odd;
}();

bool is_full_stop(std::string_view s, std::size_t i) { return s.substr(i).starts_with("。"); }

// Past characters that stay as they are: nearly all of a text.
std::size_t skip_plain(std::string_view s, std::size_t i, UnusualPlaces &unusual) {
  std::size_t const whole = s.size() < 3 ? 0 : s.size() - 2;
  while ((i = unusual.next(i)) < whole) {
    auto const lead = static_cast<unsigned char>(s[i]);
    if ((lead & 0xF0) == 0xE0) {
      if (folded.contains_three(s.data() + i) && !(is_full_stop(s, i) && !is_stop_for_point(s, i))) return i;
      i += 3;
    } else if (lead < 0x80 && !odd_ascii[lead])
      ++i;
    else
      return i;
  }
  return i;
}

// A report on one line parts its paragraphs by runs of ideographic blanks.
bool lies_on_one_line(std::string_view text) {
  if (text.size() <= 3000) return false;
  constexpr int few = 8;
  std::size_t place = 0;
  for (int lines = 0; (place = text.find('\n', place)) != text.npos; ++place)
    if (++lines == few) return false;
  return text.find("\\n") == text.npos;
}

std::size_t blank_run(std::string_view rest) {
  std::size_t i = 0;
  for (;;) {
    if (rest.substr(i).starts_with("\xE3\x80\x80"))
      i += 3;
    else if (rest.substr(i).starts_with("\xC2\xA0"))
      i += 2;
    else if (i < rest.size() && rest[i] == ' ')
      ++i;
    else
      return i;
  }
}

// A line end between two digits, neither line a bare page number.
bool breaks_number(std::string_view text, std::size_t begin, std::size_t end) {
  if (begin == 0 || end >= text.size() || !is_digit(text[begin - 1]) || !is_digit(text[end])) return false;
  // Enough of both lines to see words; no more, so that the cost does not grow with the line.
  constexpr std::size_t reach = 60;
  std::string_view const before = text.substr(begin - std::min(begin, reach), std::min(begin, reach));
  std::string_view const after = text.substr(end, reach);
  auto const has_words = [](std::string_view line) {
    return line.size() > 30 && std::any_of(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
  };
  return has_words(before.substr(before.rfind('\n') + 1)) && has_words(after.substr(0, after.find('\n')));
}

// The length of an injected word at a place; a token of letters only at the end of a line.
std::size_t injected_at(std::string_view s, std::size_t i, std::vector<std::string> const &words) {
  for (std::string const &word : words) {
    if (!s.substr(i).starts_with(word)) continue;
    bool const letters = static_cast<unsigned char>(word[0]) < 0x80;
    std::size_t const end = std::min(s.find_first_not_of(" \r", i + word.size()), s.size());
    if (!letters || ((end == s.size() || s[end] == '\n') && i > 0 && static_cast<unsigned char>(s[i - 1]) >= 0x80)) return word.size();
  }
  return 0;
}

std::uint32_t code_point(std::string_view s, std::size_t i, std::size_t &length) {
  auto const byte = [&](std::size_t k) { return static_cast<unsigned char>(s[i + k]); };
  unsigned char const lead = byte(0);
  length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (length == 2) return (lead & 0x1Fu) << 6 | (byte(1) & 0x3Fu);
  if (length == 3) return (lead & 0x0Fu) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu);
  return 0x10000;
}

} // namespace

Text normalize(std::string source, bool traditional) {
  std::string_view const s = source;
  bool const one_line = lies_on_one_line(s);
  bool const spaced_out = spaces_out_digits(s);
  auto const injected = injected_words(s);
  bool const random_tails = has_random_tails(s);
  auto const rows = table_rows(s);
  auto row = rows.begin(); ///< the first one that does not end before the place
  auto const in_row = [&](std::size_t place) {
    while (row != rows.end() && row->end < place) ++row;
    return row != rows.end() && row->begin <= place;
  };
  Spacing spacing(s);
  bool noted = false; // of a text that spaces out all its numbers the first is named
  Builder builder(s);
  UnusualPlaces unusual(s);
  std::size_t kept = 0;
  auto const put = [&](std::size_t begin, std::size_t length, std::string_view canonical) {
    builder.keep(kept, begin);
    builder.put(begin, length, canonical);
    kept = begin + length;
  };
  // A line end inside a number, and a page number that stands there too; the bytes left out.
  auto const leave_out = [&](std::size_t begin, std::size_t line_end) -> std::size_t {
    if (in_row(begin)) return 0;
    std::size_t length = breaks_number(s, begin, begin + line_end) ? line_end : 0;
    if (length == 0) length = break_before_unit(s, begin, line_end);
    if (length == 0) return 0;
    put(begin, length, {});
    if (holds_page_number(s.substr(begin, length)))
      builder.note_repair(begin, begin + length, "a page number between a number and its unit was left out");
    return length;
  };
  for (std::size_t i = 0;;) {
    if (!traditional && injected.empty()) i = skip_plain(s, i, unusual);
    if (i >= s.size()) break;
    auto const lead = static_cast<unsigned char>(s[i]);
    if (!injected.empty()) {
      if (auto const length = injected_at(s, i, injected)) {
        put(i, length, {});
        builder.note_left_out(i, i + length, NoiseKind::injected);
        i += length;
        continue;
      }
    }
    if (lead < 0x80) {
      if (lead == '\\' || lead == '&' || lead == '<' || (lead < 0x20 && lead != '\n')) {
        if (Escape const *e = lead == '\t' && in_row(i) ? nullptr : escape_at(s.substr(i))) {
          std::size_t const length = e->written.size();
          std::size_t const left_out = e->canonical == "\n" ? leave_out(i, length) : 0;
          if (left_out == 0) put(i, length, e->canonical);
          i += std::max(left_out, length);
          continue;
        }
      } else if (std::size_t const tail = random_tails && lead == ' ' ? tail_at(s, i) : 0; tail > 0) {
        put(i, tail, {});
        builder.note_left_out(i + 1, i + tail, NoiseKind::injected);
        i += tail;
        continue;
      } else if (lead == ' ' && blank_in_number(s, i, spaced_out)) {
        put(i, 1, {});
        if (!spaced_out || !noted) builder.note_repair(i, i + 1, "a blank inside a number was left out");
        noted = true;
      } else if (lead == ' ' && spacing.only_spreads(i, i + 1)) {
        put(i, 1, {});
      } else if (lead == '\n') {
        if (std::size_t const length = leave_out(i, 1)) {
          i += length;
          continue;
        }
      } else if (lead == '%' && per_mille_scanned(s, i)) {
        put(i, 2, "‰");
        builder.note_repair(i, i + 2, "%o was read as ‰");
        ++i;
      } else if (auto const digit = digit_scanned_as_letter(s, i)) {
        put(i, 1, *digit == '1' ? "1" : "0");
        builder.note_repair(i, i + 1, *digit == '1' ? "a letter inside a number was read as 1" : "a letter inside a number was read as 0");
      }
      ++i;
      continue;
    }
    std::size_t length = 0;
    std::uint32_t const c = code_point(s, i, length);
    if (Span const pinyin = length == 2 ? pinyin_around(s, i) : Span{}; !pinyin.empty()) {
      put(pinyin.begin, pinyin.size(), {});
      builder.note_left_out(pinyin.begin, pinyin.end, NoiseKind::injected);
      i = pinyin.end;
      continue;
    }
    if (one_line && c == 0x3000) {
      std::size_t const run = blank_run(s.substr(i));
      put(i, run, run >= 6 ? "\n" : " ");
      i += run;
      continue;
    }
    if (Fold const f = fold(c); f.found)
      put(i, length, f.canonical == " " && spacing.only_spreads(i, i + length) ? std::string_view{} : f.canonical);
    else if (c == u'。' && is_stop_for_point(s, i)) {
      put(i, length, ".");
      builder.note_repair(i, i + length, "a full stop inside a number was read as a decimal point");
    } else if (auto const ideograph = ideograph_of_radical(c); !ideograph.empty())
      put(i, length, ideograph);
    else if (traditional && length == 3) {
      if (auto const simplified = simplified_form(c); !simplified.empty()) put(i, length, simplified);
    }
    i += length;
  }
  builder.keep(kept, s.size());
  return std::move(builder).finish(std::move(source));
}

} // namespace reportlib::text
