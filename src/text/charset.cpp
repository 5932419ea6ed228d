#include "text/charset.hpp"

#include <algorithm>
#include <memory>
#include <new>

#include <unicode/ucnv.h>

#include "text/ascii.hpp"

namespace reportlib::text {
namespace {

bool says_nothing(std::string_view name) {
  return name.starts_with("iso-8859-1") || name.starts_with("iso8859-1") || name == "latin1" || name == "us-ascii" || name == "ascii" ||
         name == "windows-1252";
}

// A page that says GB 2312 or GBK holds characters of GB18030.
bool is_of_gb18030(std::string_view name) { return name.starts_with("gb") || name == "x-gbk" || name == "cp936"; }

} // namespace

Charset charset_named(std::string_view name) {
  using Worth = Charset::Worth;
  std::string lower(name);
  std::transform(lower.begin(), lower.end(), lower.begin(), ascii_lower);
  if (says_nothing(lower) || lower.size() >= UCNV_MAX_CONVERTER_NAME_LENGTH) return {};
  if (is_of_gb18030(lower)) return {Worth::possible, "gb18030"};
  UErrorCode status = U_ZERO_ERROR;
  bool const known = ucnv_countAliases(lower.c_str(), &status) > 0;
  std::unique_ptr<UConverter, decltype(&ucnv_close)> const converter(known ? ucnv_open(lower.c_str(), &status) : nullptr, ucnv_close);
  if (U_FAILURE(status)) throw std::bad_alloc(); // whatever it says of a name that it knows
  if (!converter) return {};
  switch (ucnv_getType(converter.get())) {
  case UCNV_UTF8:
    return {Worth::possible, "utf-8"};
  case UCNV_MBCS:
  case UCNV_ISO_2022:
  case UCNV_HZ:
    return {Worth::possible, lower};
  default:
    return {Worth::impossible};
  }
}

} // namespace reportlib::text
