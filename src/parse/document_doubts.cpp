// What is odd about a report as a whole: parts that are missing, a header that the text contradicts, figures that were left out.
#include <algorithm>
#include <array>

#include "grammar/grammar.hpp"
#include "parse/outline/characters.hpp"
#include "parse/outline/outline.hpp"
#include "parse/stages.hpp"
#include "text/character_set.hpp"

namespace reportlib::parse_stages {
namespace {

// A number that a heading has where another is due; one goes on through all parts (一、…5. 二、…6.).
void find_heading_gaps(std::string_view canonical, Outline const &outline, std::vector<Diagnostic> &found) {
  std::array<int, 10> in_part{}, in_report{};
  for (Section const &s : outline.sections) {
    if (s.level >= 9 || s.kind == SectionKind::annex || s.kind == SectionKind::glossary) continue;
    auto const mark = grammar::match_heading(canonical.substr(s.marker.begin, s.marker.size()));
    std::fill(in_part.begin() + s.level + 1, in_part.end(), 0);
    if (!mark || s.marker.empty()) continue;
    auto const level = static_cast<std::size_t>(s.level);
    int const number = mark->value.number, due = in_part[level] + 1;
    if (number > due && number != in_report[level] + 1)
      found.push_back({s.marker, Severity::info, Code::heading_gap, "number " + std::to_string(due) + " of its row is missing"});
    in_part[level] = in_report[level] = number;
  }
}

constexpr std::array<std::string_view, 7> kinds_of_area = {"省", "市", "县", "区", "州", "盟", "旗"};

// How often the text speaks of its area as one of each kind: 全省, 我省.
std::array<std::size_t, kinds_of_area.size()> counts_of_area(std::string_view text) {
  std::array<std::size_t, kinds_of_area.size()> counts{};
  constexpr std::size_t character = 3;
  for (std::size_t i = 0; i + 2 * character <= text.size(); i += text::character_length(text[i])) {
    std::uint32_t const first = text::code_point(text, i);
    if (first != u'全' && first != u'我') continue;
    for (std::size_t k = 0; k < counts.size(); ++k) counts[k] += text.substr(i + character, character) == kinds_of_area[k];
  }
  return counts;
}

// 云南省 in the title and 我市 in every paragraph.
void find_contradiction(std::string_view canonical, Header const &header, std::vector<Diagnostic> &found) {
  constexpr std::size_t enough = 40'000, often = 12, rarely = 6; // bytes of text; times
  auto const own = std::find(kinds_of_area.begin(), kinds_of_area.end(), last_character(header.region.name));
  if (own == kinds_of_area.end()) return;
  auto const counts = counts_of_area(clipped(canonical, enough));
  auto const own_index = static_cast<std::size_t>(own - kinds_of_area.begin());
  for (std::size_t k = 0; k < counts.size(); ++k)
    if (k != own_index && counts[k] >= often && counts[k] >= rarely * (counts[own_index] + 1)) {
      std::string message = header.region.name + ", but the text speaks of its " + std::string(kinds_of_area[k]) + " (" +
                            std::to_string(counts[k]) + " times)";
      found.push_back({header.region.span, Severity::warning, Code::contradictory_header, std::move(message)});
      return;
    }
}

void find_left_out_figures(std::string_view canonical, Outline const &outline, std::vector<Diagnostic> &found) {
  for (Noise const &noise : outline.noise) {
    bool const of_pages = noise.kind == NoiseKind::page_number || noise.kind == NoiseKind::running_head;
    if (of_pages || noise.kind == NoiseKind::repeated || noise.kind == NoiseKind::contents) continue;
    if (states_value(text_of(canonical, noise.span)))
      found.push_back({noise.span, Severity::info, Code::figure_left_out, "taken for no part of the report, though it has figures"});
  }
}

} // namespace

std::vector<Diagnostic> doubts_of_document(std::string_view canonical, Outline const &outline, Genre genre) {
  std::vector<Diagnostic> found;
  find_heading_gaps(canonical, outline, found);
  find_left_out_figures(canonical, outline, found);
  if (genre != Genre::work_report) return found;
  find_contradiction(canonical, outline.header, found);
  if (outline.header.title.span.empty()) found.push_back({{}, Severity::info, Code::no_title, "no line above the text is a title"});
  if (outline.sections.empty()) found.push_back({{}, Severity::info, Code::no_sections, "the text has no headings"});
  if (!outline.header.complete)
    found.push_back({{}, Severity::warning, Code::incomplete_text, "its beginning, one of its parts or its end is missing"});
  return found;
}

} // namespace reportlib::parse_stages
