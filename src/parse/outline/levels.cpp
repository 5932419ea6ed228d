// Levels by sequence: a row of 一、二、三、 that begins anew inside a part hangs under the heading before it, and what stands below goes
// down with it.
#include <algorithm>

#include "grammar/grammar.hpp"
#include "parse/outline/outline.hpp"

namespace reportlib::parse_stages {
namespace {

constexpr int run_in = 9, deepest = run_in - 1, of_part = 1, of_bracketed = 2; ///< （一）

class Leveler {
public:
  Leveler(std::string_view canonical, std::vector<Section> &sections, std::vector<bool> const &parts)
      : text_(canonical), sections_(sections), parts_(parts) {}

  void run() {
    for (std::size_t i = 0; i < sections_.size(); ++i) {
      Section &s = sections_[i];
      if (s.level == run_in) continue;
      if (s.level == of_part && parts_[i])
        lowered_ = bracketed_ = 0;
      else if (s.level == of_part)
        point(s);
      else
        below(s);
    }
  }

private:
  int number(Section const &s) const {
    auto const mark = grammar::match_heading(text_.substr(s.marker.begin, s.marker.size()));
    return mark ? mark->value.number : 0;
  }

  // 一、 directly under the part, or under the （九） that is open.
  void point(Section &s) {
    if (lowered_ == 0 || number(s) == 1) lowered_ = bracketed_ > 0 ? 2 : 1;
    s.level += lowered_;
  }

  void below(Section &s) {
    // （十） behind the points of （九） goes on with its own row.
    if (lowered_ == 2 && s.level == of_bracketed && number(s) == bracketed_ + 1) lowered_ = 0;
    if (lowered_ == 0 && s.level == of_bracketed) bracketed_ = number(s);
    s.level = std::min(s.level + lowered_, deepest);
  }

  std::string_view text_;
  std::vector<Section> &sections_;
  std::vector<bool> const &parts_;
  int lowered_ = 0;   ///< by how many levels the open row of points has gone down
  int bracketed_ = 0; ///< the last number of the part's own （一） row
};

} // namespace

void set_levels(std::string_view canonical, std::vector<Section> &sections, std::vector<bool> const &parts) {
  Leveler(canonical, sections, parts).run();
}

void set_spans(std::vector<Section> &sections, std::uint32_t end) {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    while (!open.empty() && sections[open.back()].level >= sections[i].level) {
      Section &closed = sections[open.back()];
      closed.span.end = std::min(closed.span.end, sections[i].span.begin);
      open.pop_back();
    }
    open.push_back(i);
  }
  for (std::size_t i : open) sections[i].span.end = std::min(sections[i].span.end, end);
}

} // namespace reportlib::parse_stages
