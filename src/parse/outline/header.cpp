// The header: title, number, meeting, date, speaker and office from the front matter.
#include <algorithm>

#include "grammar/grammar.hpp"
#include "parse/outline/characters.hpp"
#include "parse/outline/front.hpp"

namespace reportlib::parse_stages {
namespace {

class HeaderReader {
public:
  HeaderReader(Front const &front, Lexicon const &lexicon) : front_(front), text_(front.text()), lexicon_(lexicon) {}

  FrontMatter read(std::optional<std::size_t> title_place) {
    if (title_place) title(*title_place);
    meeting();
    date();
    number();
    office();
    return {std::move(header_), std::move(government_)};
  }

private:
  // The length of （2009年） behind a title's words.
  static std::size_t bracketed_year(std::string_view text) {
    for (auto [open, close] : {std::pair{"（", "）"}, {"(", ")"}}) {
      if (!text.starts_with(open)) continue;
      std::string_view const inner = text.substr(std::string_view(open).size());
      auto const year = grammar::match_period(inner);
      if (year && year->value.grain == Grain::year && inner.substr(year->length).starts_with(close))
        return text.size() - inner.size() + year->length + std::string_view(close).size();
    }
    return 0;
  }
  // A title ends with its line, or before the dash, bracket or date of the meeting when they share it.
  void title(std::size_t begin) {
    std::size_t const end = front_.block_end(begin);
    if (auto const label = lexicon_.longest(TermKind::heading, text_.substr(begin)); label && label->term->attribute("kind") == "label")
      begin += label->length;
    title_end_ = end;
    for (std::size_t i = begin; i < end && title_end_ == end;) {
      auto const match = lexicon_.longest(TermKind::heading, text_.substr(i));
      i += match ? match->length : character_length(text_[i]);
      if (!match || match->term->attribute("kind") != "title") continue;
      std::string_view rest = text_.substr(i, end - i);
      if (auto const year = bracketed_year(rest)) rest.remove_prefix(year), i += year;
      std::string_view const inner = rest.starts_with("（") ? rest.substr(3) : rest.starts_with("(") ? rest.substr(1) : rest;
      auto const time = grammar::match_period(inner);
      if (rest.starts_with("--") || (time && time->value.grain == Grain::day)) title_end_ = i;
    }
    header_.title = front_.field(begin, title_end_);
  }

  // The meeting with the fullest name: 区十届人大三次 may stand beside it.
  void meeting() {
    for (std::size_t i = 0; i < text_.size();) {
      auto const match = grammar::match_meeting(text_.substr(i));
      if (!match) {
        i += character_length(text_[i]);
        continue;
      }
      grammar::Meeting const &m = match->value;
      std::size_t const begin = body_begin(i);
      std::string body(text_.substr(begin, i - begin));
      body += text_.substr(i + m.body_begin, m.body_length);
      if (body.ends_with("人大")) body.replace(body.size() - std::string_view("人大").size(), body.npos, "人民代表大会");
      if (body.size() > header_.body.text.size()) {
        header_.congress = m.congress, header_.session = m.session;
        header_.body = {std::move(body), front_.source(begin, i + m.body_begin + m.body_length)};
        meeting_end_ = i + match->length;
      }
      i += match->length;
    }
  }
  // Back from 第N届 to 在, a date or a mark.
  std::size_t body_begin(std::size_t end) const {
    std::size_t begin = end;
    while (begin > 0) {
      std::string_view const c = last_character(text_.substr(0, begin));
      if (is_one_of(c, u"在于日-（(）),，、。:《》") || is_digit(c[0]) || text_.substr(0, begin).ends_with("报告")) break;
      begin -= c.size();
    }
    return begin;
  }

  // The day of the meeting (…日在…会议上) before that of the page or the newspaper, else the first.
  void date() {
    for (std::size_t i = 0; i < text_.size(); i += character_length(text_[i])) {
      if (text_[i] == '-') continue;
      auto const match = grammar::match_period(text_.substr(i));
      if (!match || match->value.length) continue; // 星期|五--2026年 is none: the front matter has no line ends here
      Period const &p = match->value;
      bool const whole = p.grain == Grain::day && p.first.year != 0;
      bool const of_meeting = whole && text_.substr(i + match->length).starts_with("在");
      if (of_meeting || (whole && (!header_.date || header_.date->day == 0)) ||
          (p.grain == Grain::month && p.first.year != 0 && !header_.date)) {
        header_.date = p.first;
        header_.date_span = front_.source(i, i + match->length);
      }
      if (of_meeting) return;
      i += match->length - character_length(text_[i]);
    }
  }

  void number() {
    for (std::size_t i = 0; i < text_.size(); i += character_length(text_[i])) {
      auto const match = lexicon_.longest(TermKind::heading, text_.substr(i));
      if (!match || match->term->attribute("kind") != "number") continue;
      std::size_t const begin = title_end_ > 0 && title_end_ <= i ? title_end_ : 0;
      header_.document_no = front_.field(begin, front_.block_end(i));
      return;
    }
  }

  // The last office of the front matter that a name follows, or that ends its line.
  void office() {
    for (std::size_t i = title_end_; i < text_.size(); i += character_length(text_[i])) {
      auto const match = lexicon_.longest(TermKind::office, text_.substr(i));
      if (!match) continue;
      std::size_t const after = i + match->length;
      std::size_t const end = front_.block_end(i);
      header_.office = front_.field(i, after);
      std::size_t begin = i;
      while (begin > std::max(front_.block_begin(i), meeting_end_) && !is_one_of(last_character(text_.substr(0, begin)), u"上-）):，"))
        begin -= last_character(text_.substr(0, begin)).size();
      government_ = std::string(text_.substr(begin, i - begin));
      speaker(after, end);
      return;
    }
    // 2007年1月29日 于幼军: a name alone behind the date.
    if (header_.date && !header_.date_span.empty()) {
      for (std::size_t i = title_end_; i < text_.size(); i += character_length(text_[i]))
        if (auto const match = grammar::match_period(text_.substr(i)); match && match->value.grain == Grain::day)
          return speaker(i + match->length, front_.block_end(i));
    }
  }
  void speaker(std::size_t after, std::size_t end) {
    auto const name_end = [&](std::size_t begin, std::size_t bound) {
      std::size_t i = begin;
      while (i < bound && !is_one_of(first_character(text_.substr(i)), u"（(）)，,。:;；-/在") && !is_digit(text_[i]))
        i += character_length(text_[i]);
      return i;
    };
    if (text_.substr(after).starts_with(":")) ++after;
    std::size_t stop = name_end(after, end);
    if (stop == after && after == end && end < text_.size()) stop = name_end(after, front_.block_end(end)); // the name has its own line
    auto const characters = count_characters(text_.substr(after, stop - after));
    bool const foreign = text_.substr(after, stop - after).find("\xC2\xB7") != text_.npos;
    if (characters >= 2 && characters <= (foreign ? 16u : 5u)) header_.speaker = front_.field(after, stop);
  }

  Front const &front_;
  std::string_view text_;
  Lexicon const &lexicon_;
  Header header_;
  std::string government_;
  std::size_t title_end_ = 0, meeting_end_ = 0;
};

// What the front matter leaves open the metadata's title may say: 石桥市政府工作报告（2032年1月9日 王一）.
void fill(Header &header, Header const &other) {
  if (header.title.span.empty()) header.title = other.title;
  if (header.body.span.empty()) header.body = other.body, header.congress = other.congress, header.session = other.session;
  if (!header.date || header.date->day == 0) {
    if (other.date && (!header.date || other.date->day != 0)) header.date = other.date, header.date_span = other.date_span;
  }
  if (header.speaker.span.empty()) header.speaker = other.speaker;
}

} // namespace

FrontMatter read_front(std::string_view canonical, std::vector<Block> const &blocks, Extent const &extent, Lexicon const &lexicon) {
  Front const front(canonical, blocks, extent, lexicon);
  HeaderReader reader(front, lexicon);
  std::optional<std::size_t> title;
  if (extent.title) title = front.place_of(blocks[*extent.title].span.begin);
  FrontMatter found = reader.read(title);
  if (Span const named = title_in_metadata(canonical); !named.empty())
    fill(found.header, HeaderReader(Front(canonical, named), lexicon).read(0).header);
  return found;
}

} // namespace reportlib::parse_stages
