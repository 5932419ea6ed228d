// Bytes to UTF-8: a byte order mark decides, else valid UTF-8, else what gives fewer errors.
#include <algorithm>
#include <memory>
#include <new>

#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include "text/charset.hpp"
#include "text/common_utf8.hpp"
#include "text/text.hpp"

namespace reportlib::text {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::size_t most_diagnostics = 100; ///< of undecodable stretches; a binary file would give millions
constexpr std::size_t most_bytes = std::size_t{1} << 30;

struct Damage {
  std::size_t offset; ///< in the input
  Span span;          ///< in the result
};

struct Result {
  std::string text;
  std::vector<Damage> damage;
  std::size_t errors = 0;

  void replace(std::size_t offset) {
    ++errors;
    auto const begin = static_cast<std::uint32_t>(text.size());
    text += replacement;
    auto const end = static_cast<std::uint32_t>(text.size());
    if (!damage.empty() && damage.back().span.end == begin)
      damage.back().span.end = end;
    else
      damage.push_back({offset, {begin, end}});
  }
};

// Copies what is valid; every maximal broken sequence becomes one U+FFFD.
Result decode_utf8(std::string_view bytes) {
  Result result;
  result.text.reserve(bytes.size());
  auto const *const data = reinterpret_cast<std::uint8_t const *>(bytes.data());
  std::size_t good = 0, i = 0;
  while ((i = skip_common(data, i, bytes.size())) < bytes.size()) {
    std::size_t const start = i;
    UChar32 c = 0;
    U8_NEXT(data, i, bytes.size(), c);
    if (c >= 0) continue;
    result.text.append(bytes, good, start - good);
    result.replace(start);
    good = i;
  }
  result.text.append(bytes, good, bytes.size() - good);
  return result;
}

// Any ICU converter; it stops at each error, so that the offset is known.
Result decode_with(char const *name, std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<UConverter, decltype(&ucnv_close)> const converter(ucnv_open(name, &status), ucnv_close);
  if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
  if (U_FAILURE(status)) throw Error(std::string("no converter for ") + name);
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  Result result;
  result.text.reserve(bytes.size() + bytes.size() / 2);
  char const *source = bytes.data(), *const end = source + bytes.size();
  std::vector<char16_t> buffer(1 << 14);
  for (;;) {
    status = U_ZERO_ERROR;
    char16_t *target = buffer.data();
    ucnv_toUnicode(converter.get(), &target, buffer.data() + buffer.size(), &source, end, nullptr, true, &status);
    icu::UnicodeString(false, buffer.data(), static_cast<int32_t>(target - buffer.data())).toUTF8String(result.text);
    if (status == U_BUFFER_OVERFLOW_ERROR) continue;
    if (U_SUCCESS(status)) return result;
    if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
    char broken[8]; // the bytes that were given up, which `source` has passed
    auto length = static_cast<std::int8_t>(sizeof broken);
    status = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter.get(), broken, &length, &status);
    if (length == 0) length = 1, ++source; // so that whatever it did not like is passed
    result.replace(static_cast<std::size_t>(source - bytes.data()) - static_cast<std::size_t>(length));
    if (source == end) return result;
  }
}

// UTF-16 without a mark: Chinese text has line ends and digits with a NUL in every second byte.
char const *utf16_by_zeros(std::string_view bytes) {
  std::string_view const head = bytes.substr(0, std::min<std::size_t>(bytes.size(), 4096) & ~std::size_t{1});
  if (head.find('\0') == head.npos) return nullptr;
  std::size_t even = 0, odd = 0;
  for (std::size_t i = 0; i < head.size(); ++i)
    if (head[i] == '\0') ++(i % 2 ? odd : even);
  if (odd > head.size() / 100 && odd > 20 * even) return "UTF-16LE";
  if (even > head.size() / 100 && even > 20 * odd) return "UTF-16BE";
  return nullptr;
}

struct Choice {
  Result result;
  bool guessed = false;
  bool contradicts = false; ///< what a page or a server says
};

Choice decode_automatic(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return {decode_utf8(bytes.substr(3))};
  if (bytes.starts_with("\xFF\xFE")) return {decode_with("UTF-16LE", bytes.substr(2))};
  if (bytes.starts_with("\xFE\xFF")) return {decode_with("UTF-16BE", bytes.substr(2))};
  if (char const *const utf16 = utf16_by_zeros(bytes)) return {decode_with(utf16, bytes), true};
  Result utf8 = decode_utf8(bytes);
  if (utf8.errors == 0) return {std::move(utf8)};
  Result gb18030 = decode_with("gb18030", bytes);
  if (utf8.errors <= gb18030.errors || utf8.errors * 100 < utf8.text.size() / 3) return {std::move(utf8)};
  return {std::move(gb18030), true};
}

// As told, unless the bytes say otherwise: a mark, zeros, valid UTF-8, fewer errors.
Choice decode_told(std::string_view bytes, std::string_view name) {
  bool const marked = bytes.starts_with("\xEF\xBB\xBF") || bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  if (marked || utf16_by_zeros(bytes)) return decode_automatic(bytes);
  Charset const told = charset_named(name);
  if (told.worth != Charset::Worth::possible) {
    Choice choice = decode_automatic(bytes);
    choice.contradicts = told.worth == Charset::Worth::impossible;
    return choice;
  }
  bool const is_utf8 = told.converter == "utf-8";
  // Two characters of GBK may be valid UTF-8 by chance (联通), but no Chinese in it: that has bytes from E0 on.
  auto const in_utf8 = [](char c) { return static_cast<unsigned char>(c) >= 0xE0; };
  if (!is_utf8 && !first_broken_utf8(bytes) && std::any_of(bytes.begin(), bytes.end(), in_utf8)) return {decode_utf8(bytes), false, true};
  Result as_told = is_utf8 ? decode_utf8(bytes) : decode_with(told.converter.c_str(), bytes);
  if (as_told.errors == 0) return {std::move(as_told)};
  Choice other = decode_automatic(bytes);
  if (other.result.errors < as_told.errors) return {std::move(other.result), true, true};
  return {std::move(as_told)};
}

Choice decode_as(std::string_view bytes, Encoding encoding, std::string_view charset) {
  switch (encoding) {
  case Encoding::automatic:
    break;
  case Encoding::utf8:
    return {decode_utf8(bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes)};
  case Encoding::utf16le:
    return {decode_with("UTF-16LE", bytes.starts_with("\xFF\xFE") ? bytes.substr(2) : bytes)};
  case Encoding::utf16be:
    return {decode_with("UTF-16BE", bytes.starts_with("\xFE\xFF") ? bytes.substr(2) : bytes)};
  case Encoding::gb18030:
    return {decode_with("gb18030", bytes)};
  }
  return charset.empty() ? decode_automatic(bytes) : decode_told(bytes, charset);
}

// Counted in bytes, stretch by stretch, and without branches: compilers make vector instructions of that.
template <class Is> std::size_t count_bytes(std::string_view text, Is is) {
  std::size_t all = 0;
  constexpr std::size_t most = 255;
  for (std::size_t begin = 0; begin < text.size(); begin += most) {
    std::uint8_t count = 0;
    for (char c : text.substr(begin, most)) count = static_cast<std::uint8_t>(count + is(static_cast<unsigned char>(c)));
    all += count;
  }
  return all;
}

bool is_binary(std::string_view text) {
  std::string_view const head = text.substr(0, 1 << 16);
  std::size_t const few = head.size() / 20;
  if (count_bytes(head, [](unsigned char c) { return c < 0x20; }) <= few) return false; // with line ends, as nearly always
  return count_bytes(head, [](unsigned char c) { return (c < 0x20) & (c != '\t') & (c != '\n') & (c != '\r') & (c != '\f'); }) > few;
}

} // namespace

void check_size(std::uintmax_t bytes, Limits const &limits) {
  std::size_t const most = std::min(limits.bytes, most_bytes);
  if (bytes > most) throw LimitError("bytes", most, "the input has " + std::to_string(bytes));
}

std::optional<std::size_t> first_broken_utf8(std::string_view bytes) {
  auto const *const data = reinterpret_cast<std::uint8_t const *>(bytes.data());
  for (std::size_t i = 0; (i = skip_common(data, i, bytes.size())) < bytes.size();) {
    std::size_t const start = i;
    UChar32 c = 0;
    U8_NEXT(data, i, bytes.size(), c);
    if (c < 0) return start;
  }
  return std::nullopt;
}

Staged<std::string> decode(std::string_view bytes, Encoding encoding, bool strict, std::string_view charset) {
  std::vector<Diagnostic> diagnostics;
  Choice choice = decode_as(bytes, encoding, charset);
  Result &result = choice.result;
  if (strict && !result.damage.empty()) throw DecodeError("no text in this encoding", result.damage.front().offset);
  auto const whole = Span{0, static_cast<std::uint32_t>(result.text.size())};
  auto const add = [&](Span span, Severity severity, Code code) {
    diagnostics.push_back({span, severity, code, std::string(describe(code))});
  };
  if (choice.guessed) add({0, 0}, Severity::info, Code::guessed_encoding);
  if (choice.contradicts) add({0, 0}, Severity::warning, Code::wrong_charset);
  if (is_binary(result.text)) add(whole, Severity::error, Code::binary_input);
  if (result.text.find_first_not_of(" \t\r\n") == std::string::npos) add(whole, Severity::error, Code::empty_text);
  for (std::size_t i = 0; i < result.damage.size() && i < most_diagnostics; ++i)
    add(result.damage[i].span, Severity::warning, Code::undecodable_bytes);
  return {std::move(result.text), std::move(diagnostics)};
}

} // namespace reportlib::text
