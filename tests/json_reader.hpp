#pragma once
#include <string_view>

namespace reportlib::tests {

/// True for exactly one JSON value (RFC 8259), strings without raw control characters. Keeps nothing: it only judges the writer.
class JsonReader {
public:
  static bool well_formed(std::string_view text) {
    JsonReader reader{text};
    return reader.value() && reader.rest_.empty();
  }

private:
  explicit JsonReader(std::string_view text) : rest_(text) {}

  bool take(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }
  bool digits() {
    std::size_t n = 0;
    while (n < rest_.size() && rest_[n] >= '0' && rest_[n] <= '9') ++n;
    rest_.remove_prefix(n);
    return n > 0;
  }
  bool number() {
    take("-");
    if (!take("0") && !digits()) return false;
    return !take(".") || digits();
  }
  bool string() {
    if (!take("\"")) return false;
    while (!rest_.empty() && rest_[0] != '"') {
      if (static_cast<unsigned char>(rest_[0]) < 0x20) return false;
      if (!take("\\")) {
        rest_.remove_prefix(1);
        continue;
      }
      if (take("u")) {
        if (rest_.substr(0, 4).find_first_not_of("0123456789abcdefABCDEF") != rest_.npos || rest_.size() < 4) return false;
        rest_.remove_prefix(4);
      } else {
        if (rest_.empty() || std::string_view("\"\\/bfnrt").find(rest_[0]) == rest_.npos) return false;
        rest_.remove_prefix(1);
      }
    }
    return take("\"");
  }
  template <class Item> bool list(std::string_view open, std::string_view close, Item item) {
    if (!take(open)) return false;
    if (take(close)) return true;
    do {
      if (!item()) return false;
    } while (take(","));
    return take(close);
  }
  bool value() {
    if (rest_.starts_with('{')) return list("{", "}", [this] { return string() && take(":") && value(); });
    if (rest_.starts_with('[')) return list("[", "]", [this] { return value(); });
    if (rest_.starts_with('"')) return string();
    return take("true") || take("false") || take("null") || number();
  }

  std::string_view rest_;
};

} // namespace reportlib::tests
