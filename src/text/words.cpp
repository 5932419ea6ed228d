// Words of Chinese text, as ICU's dictionary cuts them.
#include <memory>
#include <new>
#include <string>

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include "text/text.hpp"
#include <reportlib/diagnostic.hpp>

namespace reportlib::text {

std::size_t count_words(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> const words(icu::BreakIterator::createWordInstance(icu::Locale::getChinese(), status));
  std::unique_ptr<UText, decltype(&utext_close)> const text(
      utext_openUTF8(nullptr, utf8.data(), static_cast<std::int64_t>(utf8.size()), &status), utext_close);
  if (U_SUCCESS(status)) words->setText(text.get(), status);
  if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
  if (U_FAILURE(status)) throw Error(std::string("words cannot be counted: ICU says ") + u_errorName(status));
  std::size_t count = 0;
  words->first();
  while (words->next() != icu::BreakIterator::DONE) count += words->getRuleStatus() != UBRK_WORD_NONE;
  return count;
}

} // namespace reportlib::text
