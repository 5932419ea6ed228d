// read_source: which container the bytes are, then its reader.
#include <reportlib/parse.hpp>

#include <algorithm>

#include "text/cancel.hpp"
#include "text/container/container.hpp"
#include "text/text.hpp"

namespace reportlib {
namespace {

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == text.npos; }

void add(Source &source, Span span, Severity severity, Code code) {
  source.diagnostics.push_back({span, severity, code, std::string(describe(code))});
}

// Diagnostics of the decoding have spans in the markup; what is left of the damage shows in the text.
void take_over(Source &source, std::vector<Diagnostic> const &of_markup) {
  bool broken = false;
  for (Diagnostic const &d : of_markup) {
    broken = broken || d.code == Code::undecodable_bytes;
    if (d.code == Code::guessed_encoding || d.code == Code::wrong_charset) add(source, {0, 0}, d.severity, d.code);
  }
  constexpr std::string_view replacement = "\xEF\xBF\xBD";
  constexpr std::size_t most = 100;
  for (std::size_t at = 0, count = 0; broken && count < most; ++count) {
    at = source.text.find(replacement, at);
    if (at == source.text.npos) break;
    auto const begin = static_cast<std::uint32_t>(at);
    while (std::string_view(source.text).substr(at).starts_with(replacement)) at += replacement.size();
    add(source, {begin, static_cast<std::uint32_t>(at)}, Severity::warning, Code::undecodable_bytes);
  }
}

void note_emptiness(Source &source) {
  if (is_blank(source.text)) add(source, {0, static_cast<std::uint32_t>(source.text.size())}, Severity::error, Code::empty_text);
}

Source read_decoded(Staged<std::string> decoded, Container container, Limits const &limits) {
  if (container == Container::text) return {std::move(decoded.value), container, {}, std::move(decoded.diagnostics)};
  Source source =
      container == Container::html ? text::read_html(std::move(decoded.value), limits) : text::read_markdown(decoded.value, limits);
  take_over(source, decoded.diagnostics);
  note_emptiness(source);
  return source;
}

} // namespace

Source read_source(std::string_view bytes, ParseOptions const &options) {
  if (options.container == Container::pdf || options.container == Container::table)
    throw Error(std::string(to_string(*options.container)) + ": read by Python's reportlib, not by the C++ library");
  text::check_size(bytes.size(), options.limits);
  if (!options.container) text::refuse_foreign(bytes);
  if (options.container ? options.container == Container::docx : bytes.starts_with("PK\x03\x04")) {
    Source source = text::read_docx(bytes, options.limits);
    note_emptiness(source);
    return source;
  }
  std::string_view charset = text::charset_of_header(options.charset);
  if (charset.empty() && (!options.container || options.container == Container::html)) charset = text::charset_of_html(bytes);
  text::check_cancelled(options);
  auto decoded = text::decode(bytes, options.encoding, options.strict, charset);
  text::check_cancelled(options);
  bool const binary =
      std::any_of(decoded.diagnostics.begin(), decoded.diagnostics.end(), [](Diagnostic const &d) { return d.code == Code::binary_input; });
  Container const container = options.container ? *options.container : binary ? Container::text : text::told_by_signs(decoded.value);
  return read_decoded(std::move(decoded), container, options.limits);
}

} // namespace reportlib
