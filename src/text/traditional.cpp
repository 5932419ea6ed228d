#include "text/traditional.hpp"

#include <array>
#include <memory>
#include <new>

#include <unicode/translit.h>
#include <unicode/unistr.h>

namespace reportlib::text {
namespace {

constexpr char16_t first = 0x4E00, last = 0x9FFF;
// Also simplified characters, of names and of other words: 乾县, 著名, 瞭望, 慰藉.
constexpr CharacterSet kept(u"乾著瞭藉");

// A form a character; its first byte is 0 where there is none of one character.
using Forms = std::array<std::array<char, 3>, last - first + 1>;

std::unique_ptr<Forms const> read_forms() {
  auto forms = std::make_unique<Forms>();
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Transliterator> const simplify(
      icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
  if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc(); // and the next one who asks tries again
  if (U_FAILURE(status) || !simplify) return forms;                // an ICU without the data: texts stay as they are
  constexpr char16_t between = u' ';
  icu::UnicodeString text;
  for (char16_t c = first; c <= last; ++c) text.append(c).append(between);
  simplify->transliterate(text);
  if (text.isBogus()) throw std::bad_alloc();
  std::int32_t begin = 0;
  for (char16_t c = first; c <= last; ++c) {
    std::int32_t const end = text.indexOf(between, begin);
    if (end < 0) throw std::bad_alloc(); // what could not be written is missing
    char16_t const form = text[begin];
    if (end - begin == 1 && form != c && form >= 0x800 && !kept.contains(c))
      (*forms)[c - first] = {static_cast<char>(0xE0 | form >> 12), static_cast<char>(0x80 | (form >> 6 & 0x3F)),
                             static_cast<char>(0x80 | (form & 0x3F))};
    begin = end + 1;
  }
  return forms;
}

} // namespace

std::string_view simplified_form(std::uint32_t code_point) {
  static std::unique_ptr<Forms const> const forms = read_forms();
  if (code_point < first || code_point > last || (*forms)[code_point - first][0] == 0) return {};
  return {(*forms)[code_point - first].data(), 3};
}

} // namespace reportlib::text
