#pragma once
// The end of a parse that its caller has given up.
#include <cstddef>

#include <reportlib/parse.hpp>

namespace reportlib::text {

/// Throws Cancelled when the caller has cancelled the parse.
inline void check_cancelled(ParseOptions const &options) {
  if (options.cancelled && options.cancelled()) throw Cancelled();
}

/// The same in a loop over a text from left to right: the caller is asked once for every `interval` bytes.
class CancelCheck {
public:
  explicit CancelCheck(ParseOptions const &options) noexcept : options_(options) {}
  void at(std::size_t offset) {
    if (offset < next_) return;
    next_ = offset + interval;
    check_cancelled(options_);
  }

private:
  static constexpr std::size_t interval = 1 << 16;
  ParseOptions const &options_;
  std::size_t next_ = 0;
};

} // namespace reportlib::text
