#include <reportlib/numbers.hpp>

#include <algorithm>

namespace reportlib {
namespace {

// Bytes of the digit at `i`: ASCII or full-width; 0 when there is none.
std::size_t digit_length(std::string_view s, std::size_t i) {
  if (i < s.size() && s[i] >= '0' && s[i] <= '9') return 1;
  bool const full = i + 2 < s.size() && s[i] == '\xEF' && s[i + 1] == '\xBC';
  auto const last = full ? static_cast<unsigned char>(s[i + 2]) : 0;
  return last >= 0x90 && last <= 0x99 ? 3 : 0;
}

std::size_t separator_length(std::string_view s, std::size_t i) {
  if (i < s.size() && (s[i] == '.' || s[i] == ',')) return 1;
  return s.substr(i).starts_with("．") ? 3 : 0;
}

// A run of digits with the points and commas between them.
std::size_t run_length(std::string_view s, std::size_t begin) {
  std::size_t i = begin;
  for (;;) {
    if (std::size_t const digit = digit_length(s, i)) {
      i += digit;
      continue;
    }
    std::size_t const separator = separator_length(s, i);
    if (i == begin || separator == 0 || digit_length(s, i + separator) == 0) return i - begin;
    i += separator;
  }
}

// What was found to be one number that nobody can read, in its order: 37$1.$22 has three runs of digits.
std::vector<Span> unread_numbers(Document const &doc) {
  std::vector<Span> spans;
  for (Diagnostic const &d : doc.diagnostics())
    if (d.code == Code::unexplained_number || d.code == Code::number_too_large) spans.push_back(d.span);
  std::sort(spans.begin(), spans.end());
  return spans;
}

bool is_letter(std::string_view s, std::size_t i) { return i < s.size() && ((s[i] >= 'a' && s[i] <= 'z') || (s[i] >= 'A' && s[i] <= 'Z')); }

} // namespace

Numbers numbers(Document const &doc) {
  Numbers all;
  auto const mentions = doc.mentions();
  auto const noise = doc.noise();
  std::string_view const text = doc.text();
  auto const add = [&](Span span, Understanding understanding, std::optional<std::uint32_t> mention) {
    all.tokens.push_back({span, understanding, mention});
    ++(understanding == Understanding::explained     ? all.explained
       : understanding == Understanding::unexplained ? all.unexplained
                                                     : all.noise);
  };
  auto const unread = unread_numbers(doc);
  std::size_t next_mention = 0, next_noise = 0, next_unread = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (next_mention < mentions.size() && mentions[next_mention].span.begin <= i) {
      Span const span = mentions[next_mention].span;
      add(span, Understanding::explained, static_cast<std::uint32_t>(next_mention++));
      i = std::max<std::size_t>(i, span.end);
      continue;
    }
    std::size_t length = run_length(text, i);
    if (length == 0) {
      ++i;
      continue;
    }
    if (next_mention < mentions.size()) {
      length = std::min<std::size_t>(length, mentions[next_mention].span.begin - i);
      while (length > 1 && (text[i + length - 1] == '.' || text[i + length - 1] == ',')) --length;
    }
    while (next_unread < unread.size() && unread[next_unread].end <= i) ++next_unread;
    if (next_unread < unread.size() && unread[next_unread].begin <= i) length = std::max<std::size_t>(length, unread[next_unread].end - i);
    Span const span{static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(i + length)};
    while (next_noise < noise.size() && noise[next_noise].span.end <= i) ++next_noise;
    bool const in_noise = next_noise < noise.size() && noise[next_noise].span.begin <= i;
    bool const in_word = (i > 0 && is_letter(text, i - 1)) || is_letter(text, i + length);
    if (!in_word) add(span, in_noise ? Understanding::noise : Understanding::unexplained, std::nullopt);
    i += length;
  }
  return all;
}

std::string_view to_string(Understanding understanding) noexcept {
  switch (understanding) {
  case Understanding::explained:
    return "explained";
  case Understanding::unexplained:
    return "unexplained";
  case Understanding::noise:
    return "noise";
  }
  return {};
}

} // namespace reportlib
