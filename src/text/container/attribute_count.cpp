#include "text/container/attribute_count.hpp"

#include "text/ascii.hpp"
#include <reportlib/diagnostic.hpp>

namespace reportlib::text {
namespace {

constexpr std::size_t most = 1000;
constexpr std::size_t longest_name = 16; ///< of those that matter here

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '/'; }
bool begins_name(char c) { return (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z') || static_cast<unsigned char>(c) >= 0x80 || c == '_'; }

} // namespace

void AttributeCount::read(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    char const c = bytes[i];
    switch (state_) {
    case State::text:
      i = bytes.find('<', i);
      if (i == bytes.npos) return;
      state_ = State::opening;
      break;
    case State::opening:
      name_.clear();
      last_.clear();
      if (c == '!')
        state_ = State::declaration;
      else if (begins_name(c))
        state_ = State::tag, name_ = ascii_lower(c), name_open_ = true, before_ = c, equals_ = false, count_ = 0;
      else if (c != '<')
        state_ = State::text;
      break;
    case State::declaration:
      name_ += c;
      if (name_ == "--")
        state_ = State::comment;
      else if (name_ == "[CDATA[" && markup_ == Markup::xml)
        state_ = State::cdata;
      else if (!std::string_view("--").starts_with(name_) && !std::string_view("[CDATA[").starts_with(name_))
        state_ = State::text;
      break;
    case State::comment:
      until("-->", c);
      break;
    case State::cdata:
      until("]]>", c);
      break;
    case State::raw:
      until("</" + name_, ascii_lower(c));
      break;
    case State::tag:
      in_tag(c);
      break;
    case State::value:
      i = bytes.find(quote_, i);
      if (i == bytes.npos) return;
      state_ = State::tag, before_ = ' ';
    }
  }
}

void AttributeCount::in_tag(char c) {
  if (c == '>') return end_tag();
  if (is_blank(c)) {
    name_open_ = false, before_ = ' ';
    return;
  }
  if (name_open_) {
    if (name_.size() < longest_name) name_ += ascii_lower(c);
    return;
  }
  if ((c == '"' || c == '\'') && equals_) {
    state_ = State::value, quote_ = c, equals_ = false;
    return;
  }
  if (c == '=') {
    equals_ = true;
  } else {
    if (before_ == ' ' && !equals_ && ++count_ > most) throw Error(part_ + ": an element with more than 1000 attributes");
    equals_ = false;
  }
  before_ = c;
}

void AttributeCount::end_tag() {
  bool const raw = markup_ == Markup::html && (name_ == "script" || name_ == "style");
  state_ = raw ? State::raw : State::text;
  last_.clear();
}

void AttributeCount::until(std::string_view end, char c) {
  if (last_.size() == end.size()) last_.erase(0, 1);
  last_ += c;
  if (last_ == end) state_ = State::text;
}

} // namespace reportlib::text
