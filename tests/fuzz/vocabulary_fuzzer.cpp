// Vocabulary of users: a lexicon of any kind, a dictionary of attention, a coding of constraints. The first byte tells which, the rest is
// the TSV. What is malformed is a LexiconError; what is read can be used.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "faithful.hpp"

#include <reportlib/attention.hpp>
#include <reportlib/constraint.hpp>
#include <reportlib/parse.hpp>

namespace {

using namespace reportlib;

constexpr std::string_view text =
    "政府工作报告\n一、回顾\n全县生产总值580亿元，增长6.2%，三农投入3.5万元；力争达到8吨以上，约5个，第三产业占比1/3。\n";

void use_lexicon(TermKind kind, std::string_view tsv) {
  Lexicon const lexicon = Lexicon::from_tsv(kind, tsv);
  for (Term const *term : lexicon.terms(kind))
    if (!lexicon.find(kind, term->id)) std::abort();
  if (!tests::unfaithful(Parser{lexicon}.parse(text)).empty()) std::abort();
}

void use_dictionary(std::string_view tsv) {
  Dictionary const dictionary = Dictionary::from_tsv("mine", tsv);
  static Document const doc = parse(text);
  Table const counted = attention(doc, dictionary), hits = attention_hits(doc, dictionary);
  std::int64_t sum = 0;
  for (std::size_t row = 0; row < counted.rows(); ++row) sum += counted["hits"].integer(row).value_or(0);
  if (sum != static_cast<std::int64_t>(hits.rows())) std::abort();
}

void use_coding(std::string_view tsv) {
  Coding const coding = Coding::from_tsv("mine", tsv);
  for (char const *bound : {"", "at_least", "about"})
    for (char const *words : {"", "确保", "力争"}) (void)coding.judge(bound, words);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const *data, std::size_t size) {
  if (size == 0) return 0;
  std::string_view const tsv{reinterpret_cast<char const *>(data + 1), size - 1};
  constexpr unsigned kinds = static_cast<unsigned>(TermKind::vocabulary) + 1;
  unsigned const which = (data[0] - unsigned{'A'}) % (kinds + 2);
  try {
    if (which < kinds)
      use_lexicon(static_cast<TermKind>(which), tsv);
    else
      which == kinds ? use_dictionary(tsv) : use_coding(tsv);
  } catch (LexiconError const &) { // with the line and the column
  }
  return 0;
}
