// Markdown without its marks, as md4c reads it: a line for a line, a table's row as one. The front matter stays as it is: its lines say
// whose text it is.
#include <md4c.h>

#include <algorithm>
#include <exception>
#include <new>

#include "text/container/container.hpp"
#include "text/container/lines.hpp"

namespace reportlib::text {
namespace {

constexpr unsigned extensions = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_NOHTML;

// A colon behind brackets at the start of a line gives a link its target; of a note (`[1]: 注`, `[^1]: 注`) it begins the words.
bool begins_note(std::string_view line) {
  std::size_t const close = line.starts_with('[') ? line.find("]:") : line.npos;
  if (close == line.npos || line.find(']') < close) return false;
  std::string_view const target = line.substr(std::min(line.find_first_not_of(" \t", close + 2), line.size()));
  return !(target.starts_with("http") || target.starts_with("www.") || target.find_first_of("/#<.") == 0);
}

// The marks of notes as words in brackets, which md4c leaves alone.
std::string with_notes_as_words(std::string_view markdown) {
  std::string out;
  out.reserve(markdown.size());
  while (!markdown.empty()) {
    std::string_view line = markdown.substr(0, markdown.find('\n'));
    markdown.remove_prefix(std::min(line.size() + 1, markdown.size()));
    if (begins_note(line) && !line.starts_with("[^")) out += '\\';
    for (std::size_t at; (at = line.find("[^")) != line.npos; line.remove_prefix(at + 2)) out.append(line.substr(0, at)) += "\\[";
    out.append(line) += '\n';
  }
  return out;
}

class Reader {
public:
  Reader(std::string_view markdown, std::size_t lines_before, Limits const &limits)
      : text_(markdown), lines_(limits, markdown.size()), line_(lines_before + 1) {}

  void front_matter(std::string_view lines) {
    for (std::size_t number = 1; !lines.empty(); ++number) {
      std::string_view const line = lines.substr(0, lines.find('\n'));
      lines.remove_prefix(std::min(line.size() + 1, lines.size()));
      lines_.begin("line " + std::to_string(number));
      lines_.add(line);
      lines_.end();
    }
  }

  Source read() && {
    MD_PARSER parser{};
    parser.flags = extensions;
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *self) {
      return called(self, [&](Reader &r) { r.enter(type, detail); });
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void *, void *self) { return called(self, [&](Reader &r) { r.leave(type); }); };
    parser.enter_span = [](MD_SPANTYPE type, void *, void *self) {
      static_cast<Reader *>(self)->pictures_ += type == MD_SPAN_IMG; // a picture has no words in the page
      return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void *, void *self) {
      static_cast<Reader *>(self)->pictures_ -= type == MD_SPAN_IMG;
      return 0;
    };
    parser.text = [](MD_TEXTTYPE type, MD_CHAR const *words, MD_SIZE size, void *self) {
      return called(self, [&](Reader &r) { r.words(type, {words, size}); });
    };
    bool const ended = md_parse(text_.data(), static_cast<MD_SIZE>(text_.size()), &parser, this) != 0;
    if (failure_) std::rethrow_exception(failure_);
    if (ended) throw std::bad_alloc(); // nothing else ends it
    flush();
    return std::move(lines_).finish(Container::markdown);
  }

private:
  // Exceptions must not pass through C: they are kept, end the parser and are thrown again behind it.
  template <class Function> static int called(void *user, Function function) noexcept {
    auto &self = *static_cast<Reader *>(user);
    try {
      function(self);
      return 0;
    } catch (...) {
      self.failure_ = std::current_exception();
      return 1;
    }
  }

  void enter(MD_BLOCKTYPE type, void *detail) {
    if (type != MD_BLOCK_P || !numbered_) flush(); // the first paragraph of an item stands behind its number
    numbered_ = false;
    if (type == MD_BLOCK_OL) {
      auto const &list = *static_cast<MD_BLOCK_OL_DETAIL const *>(detail);
      numbers_.push_back({list.start, list.mark_delimiter});
    } else if (type == MD_BLOCK_UL) {
      numbers_.push_back({});
    } else if (type == MD_BLOCK_LI && numbers_.back().delimiter != '\0') {
      pending_ = std::to_string(numbers_.back().next++) + numbers_.back().delimiter + ' ';
      numbered_ = true;
    } else if (type == MD_BLOCK_TR) {
      row_ = true;
    }
    if (type == MD_BLOCK_TD || type == MD_BLOCK_TH) cells_.emplace_back();
  }

  void leave(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_TR) {
      row_ = false;
      for (std::size_t i = 0; i < cells_.size(); ++i) pending_.append(i > 0 ? "\t" : "").append(cells_[i]);
      cells_.clear();
    }
    if (type == MD_BLOCK_OL || type == MD_BLOCK_UL) numbers_.pop_back();
    flush();
  }

  void words(MD_TEXTTYPE type, std::string_view words) {
    if (pictures_ > 0) return;
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR || words == "\n") {
      if (row_)
        cells_.back() += ' ';
      else
        flush();
      return;
    }
    if (type == MD_TEXT_NULLCHAR) words = "\xEF\xBF\xBD";
    if (words.data() >= text_.data() && words.data() < text_.data() + text_.size()) pass_lines(words.data());
    (row_ && !cells_.empty() ? cells_.back() : pending_) += words;
  }

  // The number of the line that a word stands in.
  void pass_lines(char const *word) {
    auto const at = static_cast<std::size_t>(word - text_.data());
    if (at < passed_) return;
    line_ += static_cast<std::size_t>(
        std::count(text_.begin() + static_cast<std::ptrdiff_t>(passed_), text_.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    passed_ = at;
  }

  // Beside Chinese punctuation CommonMark takes ** for words: **要点。**说明. A star left over at the start of a line is one of three.
  void flush() {
    if (row_ || pending_.empty()) return;
    for (std::size_t at = 0; (at = pending_.find("**", at)) != pending_.npos;)
      pending_.erase(at, std::min(pending_.find_first_not_of('*', at), pending_.size()) - at);
    if (pending_.starts_with('*')) pending_.erase(0, 1);
    lines_.begin("line " + std::to_string(line_));
    lines_.add(pending_);
    lines_.end();
    pending_.clear();
  }

  struct Numbering {
    unsigned next = 1;
    char delimiter = '\0'; ///< of a list with bullets none
  };

  std::string_view text_;
  Lines lines_;
  std::exception_ptr failure_;
  std::string pending_; ///< of the open line
  std::vector<std::string> cells_;
  std::vector<Numbering> numbers_; ///< of the open lists
  bool row_ = false, numbered_ = false;
  int pictures_ = 0;
  std::size_t line_, passed_ = 0;
};

} // namespace

std::string_view front_matter_of(std::string_view markdown) {
  if (!markdown.starts_with("---\n") && !markdown.starts_with("---\r\n")) return {};
  constexpr std::size_t most = 60; // lines
  std::size_t begin = markdown.find('\n') + 1, keys = 0;
  for (std::size_t i = 0; i < most && begin < markdown.size(); ++i) {
    std::string_view line = markdown.substr(begin, markdown.find('\n', begin) - begin);
    std::size_t const next = std::min(begin + line.size() + 1, markdown.size());
    while (line.ends_with('\r') || line.ends_with(' ')) line.remove_suffix(1);
    if (line == "---" || line == "...") return keys > 0 ? markdown.substr(0, next) : std::string_view{};
    std::size_t const key = line.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");
    bool const keyed = key != line.npos && key > 0 && line[key] == ':';
    bool const goes_on = keys > 0 && (line.empty() || line.starts_with(' ') || line.starts_with('-') || line.starts_with('#'));
    if (!keyed && !goes_on) return {};
    keys += keyed;
    begin = next;
  }
  return {};
}

Source read_markdown(std::string_view markdown, Limits const &limits) {
  std::string_view const front = front_matter_of(markdown);
  std::string const body = with_notes_as_words(markdown.substr(front.size()));
  Reader reader(body, static_cast<std::size_t>(std::count(front.begin(), front.end(), '\n')), limits);
  reader.front_matter(front);
  return std::move(reader).read();
}

} // namespace reportlib::text
