// Two reports of one area side by side.
#include <reportlib/analysis.hpp>

#include <map>
#include <tuple>

#include "analysis/cells.hpp"
#include "analysis/pair_table.hpp"

namespace reportlib {
namespace {

using analysis::Fact;
using analysis::FactReader;

// What makes two facts of different years the same thing.
using Key = std::tuple<std::string, std::string, Aspect, std::string>; // kind; indicator or measure; aspect; unit

struct Side {
  std::map<Key, Fact> facts;
  std::vector<Key> order; ///< of the text

  void add(Key key, Fact fact) {
    if (facts.emplace(key, std::move(fact)).second) order.push_back(std::move(key));
  }
};

// The figures for the year that the report is about. Of several mentions of a headline series the panel's choice counts.
void add_figures(Document const &doc, FactReader const &reader, Side &side) {
  auto const planned = reader.report()->year();
  if (!planned) return;
  std::vector<Fact> facts;
  for (Observation const &o : doc.observations()) {
    if (o.scope != Scope::self || o.status == Status::attribute) continue;
    Fact fact = reader.read(o);
    int const year = fact.status == Status::target ? *planned : *planned - 1;
    if (!fact.of_one_year() || fact.last_year != year) continue;
    if (fact.indicator.empty()) {
      // Everything else by its own words; only targets, of achievements there are too many that stand for themselves.
      if (fact.status != Status::target || fact.measure.empty()) continue;
      Key key{"target", fact.measure, fact.aspect, fact.base_unit};
      side.add(std::move(key), std::move(fact));
    } else if (fits_panel(fact)) {
      facts.push_back(std::move(fact));
    }
  }
  auto const cells = analysis::cells_of(facts);
  for (auto const &[cell, mentions] : cells) {
    bool const target = cell.status == Status::target;
    Fact const *f = target ? mentions.front() : analysis::find_achieved(cells, cell);
    side.add({target ? "target" : "achieved", f->indicator, f->aspect, f->base_unit}, *f);
  }
}

// Quoted phrases and named programmes, each with how often it stands in the text.
void add_topics(Document const &doc, FactReader const &reader, Side &side) {
  constexpr std::size_t shortest = 6, longest = 45; // bytes: two to fifteen characters
  auto const add = [&](Span span) {
    std::string_view const words = doc[span];
    if (words.size() < shortest || words.size() > longest) return;
    Fact topic;
    topic.report = reader.report();
    topic.place = reader.place(span), topic.text = topic.measure = words;
    topic.value = Decimal{1, 0};
    Key key{"topic", topic.text, Aspect::level, ""};
    if (auto const found = side.facts.find(key); found != side.facts.end())
      ++found->second.value->digits;
    else
      side.add(std::move(key), std::move(topic));
  };
  std::string_view const text = doc.text(), open = "“", close = "”";
  for (std::size_t i = 0; (i = text.find(open, i)) != text.npos;) {
    std::size_t const begin = i + open.size(), end = text.find(close, begin);
    if (end == text.npos) break;
    if (text.substr(begin, end - begin).find(open) == text.npos && text.substr(begin, end - begin).find('\n') == text.npos)
      add({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    i = begin;
  }
  for (Entity const &e : doc.entities())
    if (e.type == EntityType::programme || e.type == EntityType::doctrine) add(e.span);
}

Side side_of(Document const &doc, std::string const &file, Offsets offsets) {
  FactReader const reader(doc, file, offsets);
  Side side;
  add_figures(doc, reader, side), add_topics(doc, reader, side);
  return side;
}

} // namespace

Table compare(Document const &older, Document const &newer, CompareOptions const &options) {
  Side const before = side_of(older, options.older_file, options.offsets), now = side_of(newer, options.newer_file, options.offsets);
  analysis::PairTable table("compare", "older", "newer",
                            {{"kind", ColumnType::category, "Target, achieved or topic", "类别"},
                             {"measure", ColumnType::text, "What is measured, or the topic", "指标或主题"},
                             {"change", ColumnType::category, "Kept, new or dropped", "变化"},
                             {"difference", ColumnType::decimal, "Newer minus older", "差值"}},
                            options.offsets);
  auto const row = [&](Key const &key, Fact const *a, Fact const *b) {
    table.add(a, b,
              {std::get<0>(key), b ? b->measure : a->measure,
               a && b ? "kept"
               : b    ? "new"
                      : "dropped",
               a && b ? analysis::difference(b->value, a->value) : std::nullopt});
  };
  for (Key const &key : now.order) {
    auto const past = before.facts.find(key);
    row(key, past == before.facts.end() ? nullptr : &past->second, &now.facts.at(key));
  }
  for (Key const &key : before.order)
    if (!now.facts.contains(key)) row(key, &before.facts.at(key), nullptr);
  return table.build();
}

} // namespace reportlib
