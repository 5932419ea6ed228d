#include "text/spacing.hpp"

#include <algorithm>

#include "text/character_set.hpp"

namespace reportlib::text {
namespace {

bool is_han(std::string_view text, std::size_t i) {
  auto const lead = i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
  return lead >= 0xE4 && lead <= 0xE9;
}

bool is_blank(std::string_view text, std::size_t i) {
  std::string_view const rest = text.substr(i);
  return rest.starts_with(' ') || rest.starts_with("\xE3\x80\x80") || rest.starts_with("\xC2\xA0");
}

} // namespace

void Spacing::read_line(std::size_t place) {
  std::size_t const before = place == 0 ? text_.npos : text_.rfind('\n', place - 1);
  std::size_t const begin = std::max(line_end_, before == text_.npos ? 0 : before + 1);
  line_end_ = std::min(text_.find('\n', place), text_.size());
  std::size_t characters = 0, runs = 0, alone = 0, gaps = 0, run = 0;
  bool stops = false;
  for (std::size_t i = begin; i < line_end_; i += character_length(text_[i])) {
    if (is_han(text_, i)) {
      ++characters, ++run;
      continue;
    }
    runs += run > 0, alone += run == 1;
    std::size_t const next = i + character_length(text_[i]);
    gaps += run > 0 && text_[i] == ' ' && is_han(text_, next);
    stops = stops || text_.substr(i).starts_with("。") || text_.substr(i).starts_with("，");
    run = 0;
  }
  runs += run > 0, alone += run == 1;
  spread_ = runs >= 4 && alone * 10 >= runs * 8;
  broken_ = characters >= 60 && gaps >= 3 && stops && gaps * 4 < characters;
}

bool Spacing::only_spreads(std::size_t begin, std::size_t end) {
  constexpr int widest = 16; // blanks between two characters; a longer run parts them
  if (begin < wide_end_) return false;
  int behind = 0;
  std::size_t next = end;
  for (; behind < 2 * widest && is_blank(text_, next); ++behind) next += character_length(text_[next]);
  if (behind == 2 * widest) { // on one side of each of its blanks stand enough: the run is not read again from them
    while (is_blank(text_, next)) next += character_length(text_[next]);
    wide_end_ = next;
  }
  if (behind >= widest || !is_han(text_, next)) return false;
  std::size_t previous = begin;
  for (int blanks = 0;; ++blanks) {
    if (previous == 0 || blanks == widest) return false;
    while (previous > 0 && (static_cast<unsigned char>(text_[--previous]) & 0xC0) == 0x80) {
    }
    if (!is_blank(text_, previous)) break;
  }
  if (!is_han(text_, previous)) return false;
  if (begin >= line_end_) read_line(begin);
  return spread_ || (broken_ && text_[begin] == ' ' && next == end && previous + 3 == begin);
}

} // namespace reportlib::text
