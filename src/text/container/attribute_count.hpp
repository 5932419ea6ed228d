#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace reportlib::text {

/// Counts the attributes of each start tag before libxml2 sees it, which compares each with all before it: a hundred thousand take it
/// minutes. Markup comes in pieces of any length.
class AttributeCount {
public:
  enum class Markup { xml, html };
  /// `part` is what errors call the markup.
  AttributeCount(std::string_view part, Markup markup) : part_(part), markup_(markup) {}
  /// Throws Error when an element has more than a thousand.
  void read(std::string_view bytes);

private:
  enum class State { text, opening, declaration, comment, cdata, tag, value, raw };
  void in_tag(char c);
  void end_tag();
  void until(std::string_view end, char c);

  std::string part_;
  Markup markup_;
  State state_ = State::text;
  std::string name_;      ///< of the element, or what stands behind <! and behind < in raw words
  std::string last_;      ///< bytes that may be the beginning of what ends a comment or CDATA
  bool name_open_ = true; ///< the element's name goes on
  char before_ = ' ';     ///< the last byte in the tag; ' ' for all blanks
  bool equals_ = false;   ///< a value is next
  char quote_ = '"';
  std::size_t count_ = 0;
};

} // namespace reportlib::text
