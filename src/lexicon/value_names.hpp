#pragma once
// The words that may stand in the columns of the lexicon files, each list in the order of its enum where it has one.
#include <array>
#include <string_view>

#include "lexicon/row.hpp"

namespace reportlib::lexicon {

constexpr std::array<std::string_view, 16> noun_roles = {"tenth",     "ordinal",  "meeting", "organ",     "phase", "plan",
                                                         "class",     "grade",    "title",   "programme", "place", "not_place",
                                                         "not_first", "not_unit", "listed",  "real"};
constexpr std::array<std::string_view, 5> bound_sides = {"", "before", "before_power", "after", "more"};
constexpr std::array<std::string_view, 7> unit_classes = {"", "amount", "percent", "point", "multiple", "time", "count"};
constexpr std::array<std::string_view, 4> units_alone = {"", "name", "word", "announced"};
constexpr std::array<std::string_view, 4> noise_signs = {"", "weak", "start", "strong"};
constexpr std::array<std::string_view, 3> name_roles = {"", "fixed", "word"};
constexpr std::array<std::string_view, 18> word_values = {"",           ".",          "reviewed", "yearly", "nation", "province",
                                                          "prefecture", "below",      "above",    "number", "sum",    "intent",
                                                          "year_end",   "comparable", "nominal",  "home",   "fall",   "now"};
constexpr std::array<std::string_view, 3> series_ratios = {"", "share", "level"};
/// Those whose amounts have a unit of their own come first.
constexpr std::array<std::string_view, 31> dimensions = {
    "money",       "mass",          "length",    "area",   "energy",    "power",          "volume", // with a unit
    "transport",   "time",          "count",     "people", "percent",   "index",          "ratio",          "fraction",
    "score",       "data",          "data_rate", "speed",  "flow",      "frequency",      "tonnage",        "pressure",
    "temperature", "concentration", "angle",     "sound",  "computing", "apparent_power", "reactive_power", "apparent_energy"};
constexpr std::size_t dimensions_with_unit = 7;
/// What a heading may say beside the kinds of a section.
constexpr std::array<std::string_view, 10> heading_words = {"work",  "past",       "coming", "this_year", "title",
                                                            "label", "salutation", "number", "behind",    "ahead"};
/// What a text may say of its kind beside being a work report: `government` speaks for one, the others are named as in Genre.
constexpr std::array<std::string_view, 14> genre_words = {
    "government",  "address",       "explanation",  "report", "resolution", "party_report", "statistical_communique",
    "plan_report", "budget_report", "plan_outline", "news",   "excerpt",    "outline",      "other"};
constexpr std::array<std::string_view, 3> genre_places = {"title", "speaker", "lead"};
constexpr std::array<std::string_view, lead_count> lead_ids = {
    "rank",         "from",       "measured",    "measured_noun",    "years_noun",    "half_year",      "title",
    "year",         "index",      "numeral",     "distant_at_least", "distant_about", "distant_nearly", "distant_over",
    "passed",       "freed_from", "factor",      "reaches",          "without",       "threshold",      "vital_rate",
    "place_noun",   "money_noun", "past",        "coming",           "goal",          "says",           "yearly",
    "rate_of_acts", "spending",   "inside",      "capacity",         "single_place",  "stretch",        "not_named",
    "kind_of_site", "township",   "no_township", "rate_noun"};

} // namespace reportlib::lexicon
