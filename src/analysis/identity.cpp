// Which mentions name one thing.
#include <reportlib/identity.hpp>

#include <algorithm>
#include <array>
#include <unordered_map>

#include <reportlib/region.hpp>

#include "analysis/fact.hpp"

namespace reportlib {
namespace {

/// A name without what is written for the eye alone.
std::string plain(std::string_view surface) {
  static constexpr std::array<std::string_view, 10> marks = {"“", "”", "‘", "’", "《", "》", "　", " ", "\n", "\r"};
  std::string out;
  for (std::size_t i = 0; i < surface.size();) {
    std::string_view const rest = surface.substr(i);
    std::size_t skipped = 0;
    for (std::string_view const mark : marks)
      if (rest.starts_with(mark)) skipped = mark.size();
    if (skipped == 0) out.push_back(surface[i]);
    i += skipped == 0 ? 1 : skipped;
  }
  return out;
}

/// The reporting area as names begin with it: 泉州市鲤城区, 鲤城区; what stays of it in a short form is its level (区, 自治区).
class OwnArea {
public:
  explicit OwnArea(Document const &doc) {
    Region const &region = doc.header().region;
    if (region.name.empty()) return;
    full_ = region.name, own_ = region.name;
    if (!region.code.empty())
      if (auto const division = resolve_region(region.name, doc.header().planned_year, region.code).division) own_ = division->name;
    static constexpr std::string_view autonomous_region = "自治区";
    static constexpr std::size_t character = 3; // bytes of a level's one character
    level_ = own_.ends_with(autonomous_region) ? autonomous_region.size() : std::min(character, own_.size());
    id_ = region.code.empty() ? region.name : region.code;
  }

  /// Of a name that begins with the area the part from its level on: 鲤城区教育局 gives 区教育局. The area alone stays.
  [[nodiscard]] std::string_view without(std::string_view name) const {
    for (std::string_view const area : {std::string_view(full_), std::string_view(own_)})
      if (!area.empty() && name.size() > area.size() && name.starts_with(area)) return name.substr(area.size() - level_);
    return name;
  }
  [[nodiscard]] std::string const &id() const { return id_; }

private:
  std::string full_, own_, id_;
  std::size_t level_ = 0; ///< bytes
};

} // namespace

std::vector<Identity> identities(Document const &doc) {
  OwnArea const area(doc);
  std::vector<Identity> things;
  std::unordered_map<std::string, std::size_t> known;
  for (std::size_t i = 0; i < doc.entities().size(); ++i) {
    Entity const &entity = doc.entities()[i];
    std::string const name = plain(doc[entity.span]);
    bool const coded = entity.type == EntityType::region && !entity.id.empty();
    std::string key = coded ? entity.id : std::string(to_string(entity.type)) + '/';
    if (!coded) key += entity.type == EntityType::region ? std::string_view(name) : area.without(name);
    auto const [at, is_new] = known.try_emplace(key, things.size());
    if (is_new) {
      std::string id = coded ? key : area.id().empty() ? std::string() : area.id() + '/' + key;
      things.push_back({std::move(id), entity.type, std::string(doc[entity.span]), {}});
    }
    Identity &thing = things[at->second];
    if (doc[entity.span].size() > thing.name.size()) thing.name = doc[entity.span];
    thing.entities.push_back(i);
  }
  return things;
}

Table entities(Document const &doc, DocumentOptions const &options) {
  using enum ColumnType;
  TableBuilder builder("entities",
                       analysis::behind_report({{"type", category, "Type of the named thing", "名称类型"},
                                                {"text", category, "The name as written", "名称原文"},
                                                {"name", category, "Its longest form in the report", "最长名称"},
                                                {"id", category, "Division code (GB/T 2260) of a region", "地区代码"},
                                                {"identity", category, "The thing, in all reports of the area", "名称标识"},
                                                {"section_kind", category, "Kind of part", "部分"},
                                                {"section", category, "Heading of the part", "标题"},
                                                {"sentence", text, "Sentence", "句子"},
                                                {"start", offset, "Start in the text", "起始位置"},
                                                {"end", offset, "End in the text", "结束位置"}}),
                       options.offsets);
  std::vector<Identity> const things = identities(doc);
  std::vector<Identity const *> of(doc.entities().size());
  for (Identity const &thing : things)
    for (std::size_t const i : thing.entities) of[i] = &thing;
  analysis::FactReader const reader(doc, options.file, options.offsets);
  for (std::size_t i = 0; i < of.size(); ++i) {
    Entity const &entity = doc.entities()[i];
    Sentence const *sentence = doc.sentence(entity.span);
    Section const *section = doc.section(entity.span);
    Span const place = reader.place(entity.span);
    Cell const own[] = {to_string(entity.type),
                        doc[entity.span],
                        of[i]->name,
                        entity.id,
                        of[i]->id,
                        section ? to_string(section->kind) : std::string_view(),
                        section ? std::string(doc[section->marker]).append(doc[section->title]) : std::string(),
                        sentence ? doc[sentence->span] : std::string_view(),
                        place.begin,
                        place.end};
    builder.add_row(analysis::behind_report(*reader.report(), own));
  }
  return builder.build();
}

} // namespace reportlib
