// What kind of text it is: what its title, the body that it speaks for, its first paragraphs and its parts say, in this order.
#include <algorithm>

#include "parse/outline/characters.hpp"
#include "parse/stages.hpp"

namespace reportlib::parse_stages {
namespace {

class GenreReader {
public:
  GenreReader(std::string_view canonical, Signs const &signs, Outline const &outline, Lexicon const &lexicon)
      : text_(canonical), signs_(signs), outline_(outline), lexicon_(lexicon) {}

  GenreFound read() {
    auto const &all = outline_.paragraphs;
    bool const headed = std::any_of(all.begin(), all.end(), [](Paragraph const &p) { return p.kind == ParagraphKind::front; });
    constexpr std::size_t longest_title = 4; // lines that stand first, where nothing else tells a title
    for (std::size_t i = 0; !headed && i < std::min(all.size(), longest_title); ++i)
      if (count_characters(text_of(text_, all[i].span)) <= 60) search(all[i].span, "title");
    for (Paragraph const &p : all) {
      if (p.kind == ParagraphKind::noise) continue;
      if (p.kind == ParagraphKind::front) {
        search(p.span, "title");
        speaker(p.span);
      } else if (leads_++ < longest_lead)
        opening(p);
      else
        break;
    }
    Header const &h = outline_.header;
    bool const addressed = h.office.span.size() > 0 || found("government") || salutation_;
    if (auto const said = say("resolution"); said && !found("government")) return *said;
    if (auto const said = say("party_report"); said && !found("government")) return *said;
    if (auto const said = say("other"); said && !(found("government") || !h.office.span.empty())) return *said;
    if (auto const said = say("news"); said && !addressed) return *said;
    if (auto const said = say("outline"); said && !addressed) return *said;
    return whole_or_part();
  }

private:
  static constexpr std::size_t longest_lead = 5; ///< paragraphs

  struct Said { // a word of genres.tsv
    Span span;
    std::string_view genre;
  };

  void search(Span span, std::string_view place) {
    constexpr std::size_t reach = 1200;
    auto const end = span.begin + static_cast<std::uint32_t>(clipped(text_of(text_, span), reach).size());
    for (std::uint32_t i = span.begin; (i = signs_.next(i, end, Sought::genres)) < end;) {
      auto const match = lexicon::Access::longest_at_sign(lexicon_, TermKind::genre, text_.substr(i, end - i));
      if (match && match->term->attribute("place").find(place) != std::string_view::npos) {
        said_.push_back({{i, i + static_cast<std::uint32_t>(match->length)}, match->term->attribute("genre")});
      }
      i += static_cast<std::uint32_t>(match ? match->length : character_length(text_[i]));
    }
  }

  void opening(Paragraph const &p) {
    if (p.kind == ParagraphKind::salutation) salutation_ = true;
    speaker(p.span);
    search(p.span, "lead");
  }

  // Who 我代表… or 我受…委托 names.
  void speaker(Span span) {
    constexpr std::size_t reach = 120;
    std::string_view const text = text_of(text_, span);
    std::size_t const begin = std::min(text.find("我代表"), text.find("我受"));
    if (begin == text.npos) return;
    std::size_t const length = clipped(text.substr(begin), reach).size();
    auto const place = span.begin + static_cast<std::uint32_t>(begin);
    search({place, place + static_cast<std::uint32_t>(length)}, "speaker");
  }

  bool found(std::string_view genre) const {
    return std::any_of(said_.begin(), said_.end(), [&](Said const &s) { return s.genre == genre; });
  }
  std::optional<GenreFound> say(std::string_view genre) const {
    GenreFound said;
    for (std::size_t i = 0; to_string(static_cast<Genre>(i)) != ""; ++i)
      if (to_string(static_cast<Genre>(i)) == genre) said.genre = static_cast<Genre>(i);
    for (Said const &s : said_)
      if (s.genre == genre) said.evidence.push_back(s.span);
    if (said.evidence.empty()) return std::nullopt;
    return said;
  }

  // The first names of headline series: a piece of a report has little else.
  std::vector<Span> headline_series() const {
    constexpr std::size_t enough = 3;
    std::vector<Span> found;
    for (Paragraph const &p : outline_.paragraphs)
      for (std::uint32_t i = p.span.begin; p.kind != ParagraphKind::noise && found.size() < enough;) {
        if ((i = signs_.next(i, p.span.end, sign_of(TermKind::indicator))) == p.span.end) break;
        auto const match = lexicon::Access::longest_at_sign(lexicon_, TermKind::indicator, text_.substr(i, p.span.end - i));
        std::size_t const length = match ? match->length : character_length(text_[i]);
        if (match) found.push_back({i, static_cast<std::uint32_t>(i + length)});
        i += static_cast<std::uint32_t>(length);
      }
    return found;
  }

  // A work report by its title and address, or by its parts; a short cut one is an excerpt.
  GenreFound whole_or_part() const {
    GenreFound result;
    Header const &h = outline_.header;
    if (!h.title.span.empty()) result.evidence.push_back(h.title.span);
    for (Said const &s : said_)
      if (s.genre == "government" || s.genre == "excerpt") result.evidence.push_back(s.span);
    bool review = false, plan = false;
    for (Section const &s : outline_.sections) {
      if (s.level != 1) continue;
      bool const told = s.kind == SectionKind::review || s.kind == SectionKind::tasks || s.kind == SectionKind::targets;
      if (told && !s.title.empty()) result.evidence.push_back(s.title);
      review |= s.kind == SectionKind::review;
      plan |= told && s.kind != SectionKind::review;
    }
    // Of a whole report a few paragraphs tell that it is no piece.
    constexpr std::uint32_t piece = 1500;
    std::uint32_t characters = 0;
    for (Paragraph const &p : outline_.paragraphs) {
      if (p.kind != ParagraphKind::noise && p.kind != ParagraphKind::front) characters += count_characters(text_of(text_, p.span));
      if (characters >= piece) break;
    }
    bool const titled = h.title.text.find("工作报告") != std::string::npos;
    bool const report = found("government") || titled || (salutation_ && (review || plan)) || (review && plan);
    bool const cut = characters < piece && !h.complete;
    if (report)
      result.genre = found("excerpt") || cut ? Genre::excerpt : Genre::work_report;
    else if (review || plan)
      result.genre = Genre::excerpt;
    else if (auto figures = headline_series(); characters < piece && figures.size() >= 3)
      result = {Genre::excerpt, std::move(figures)};
    return result;
  }

  std::string_view text_;
  Signs const &signs_;
  Outline const &outline_;
  Lexicon const &lexicon_;
  std::vector<Said> said_;
  std::size_t leads_ = 0;
  bool salutation_ = false;
};

} // namespace

GenreFound genre(std::string_view canonical, Signs const &signs, Outline const &outline, Lexicon const &lexicon) {
  return GenreReader(canonical, signs, outline, lexicon).read();
}

} // namespace reportlib::parse_stages
