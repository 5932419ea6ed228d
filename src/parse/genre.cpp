// What kind of text it is: what its title, the body that it speaks for, its first paragraphs and its parts say, in this order.
#include <algorithm>

#include "parse/outline/characters.hpp"
#include "parse/outline/outline.hpp"
#include "parse/stages.hpp"

namespace reportlib::parse_stages {
namespace {

class GenreReader {
public:
  GenreReader(std::string_view canonical, Signs const &signs, Outline const &outline, Lexicon const &lexicon)
      : text_(canonical), signs_(signs), outline_(outline), lexicon_(lexicon) {}

  GenreFound read() {
    auto const &all = outline_.paragraphs;
    bool const untitled = outline_.header.title.span.empty();
    constexpr std::size_t longest_title = 4; // lines that stand first, where nothing else tells a title
    for (std::size_t i = 0; untitled && i < std::min(all.size(), longest_title); ++i)
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
    bool const headed_by = !outline_.header.office.span.empty(); // by the head of a government
    bool const governs = found("government"), addressed = headed_by || governs || salutation_;
    if (auto const said = say("resolution"); said && !governs) return *said;
    if (auto const said = say("party_report"); said && !governs) return *said;
    if (auto const said = say("statistical_communique"); said && !addressed) return *said;
    for (std::string_view of_department : {"plan_report", "budget_report"})
      if (auto const said = say(of_department); said && !headed_by && !is_titled() && !(untitled && addressed)) return *said;
    if (auto said = say("explanation"); said && !is_titled() && !found("report")) return said->genre = Genre::other, *said;
    if (auto const said = say("other"); said && !governs && !headed_by) return *said;
    for (std::string_view unspoken : {"news", "outline", "plan_outline"})
      if (auto const said = say(unspoken); said && !addressed) return *said;
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
    if (begin == text.npos || text.starts_with("“") || text.starts_with("\"")) return; // in a story someone else says it
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

  bool is_titled() const { return outline_.header.title.text.find("工作报告") != std::string::npos; }

  // Its heading says so itself; by its place alone the first heading of any text would be a review.
  bool says_kind(Section const &s) const {
    if (s.level != 1 || is_unheaded(s)) return false;
    std::string_view const title = text_of(text_, s.title);
    for (Term const *word : heading_words(title, lexicon_))
      for (std::string_view kind : {"review", "targets", "tasks", "guideline", "past", "coming", "this_year"})
        if (word->attribute("kind") == kind) return true;
    return !years_named(title).empty();
  }

  bool speaks_of_its_area() const {
    for (std::string_view area : {"全县", "全市", "全省", "全区", "全州", "我县", "我市", "我省", "我区"})
      if (text_.find(area) != text_.npos) return true;
    return false;
  }

  // A work report by its title and address, or by its parts; a short cut one is an excerpt.
  GenreFound whole_or_part() const {
    GenreFound result;
    Header const &h = outline_.header;
    if (!h.title.span.empty()) result.evidence.push_back(h.title.span);
    for (Said const &s : said_)
      if (s.genre == "government" || s.genre == "address" || s.genre == "excerpt") result.evidence.push_back(s.span);
    bool review = false, plan = false;
    for (Section const &s : outline_.sections) {
      if (!says_kind(s)) continue;
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
    bool const spoken = found("government") && (found("address") || salutation_);
    bool const report = spoken || is_titled() || (salutation_ && (review || plan)) || (review && plan);
    bool const cut = characters < piece && !h.complete;
    if (report)
      result.genre = found("excerpt") || cut ? Genre::excerpt : Genre::work_report;
    else if (review || plan || (characters < piece && !outline_.sections.empty() && speaks_of_its_area()))
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
