#pragma once
/// reportlib reads Chinese government work reports (政府工作报告) into a typed model.
///
///     #include <reportlib/reportlib.hpp>
///
///     reportlib::Document doc = reportlib::parse_file("report.txt");
///     std::cout << doc.header().region.name << '\n';                       // whose report it is
///     for (auto const &o : doc.observations())                             // what its numbers say
///       if (o.indicator == "gdp")
///         std::cout << doc[o.measure] << ' ' << doc.value_text(o) << ' ' << o.period.to_string() << '\n';
///     std::cout << reportlib::to_json(doc);
///
/// A Document is one text plus sorted layers of spans (document.hpp); parse.hpp makes it, analysis.hpp makes tables of it (table.hpp),
/// attention.hpp counts words in it, write.hpp shows it all, arrow.hpp hands tables to other programs, lexicon.hpp holds
/// the vocabulary, which you may extend.
#include <reportlib/analysis.hpp>
#include <reportlib/arrow.hpp>
#include <reportlib/attention.hpp>
#include <reportlib/code_points.hpp>
#include <reportlib/constraint.hpp>
#include <reportlib/decimal.hpp>
#include <reportlib/diagnostic.hpp>
#include <reportlib/document.hpp>
#include <reportlib/entity.hpp>
#include <reportlib/explain.hpp>
#include <reportlib/from_string.hpp>
#include <reportlib/genre.hpp>
#include <reportlib/header.hpp>
#include <reportlib/identity.hpp>
#include <reportlib/layer.hpp>
#include <reportlib/lexicon.hpp>
#include <reportlib/limits.hpp>
#include <reportlib/mention.hpp>
#include <reportlib/numbers.hpp>
#include <reportlib/observation.hpp>
#include <reportlib/parse.hpp>
#include <reportlib/period.hpp>
#include <reportlib/quantity.hpp>
#include <reportlib/region.hpp>
#include <reportlib/source.hpp>
#include <reportlib/span.hpp>
#include <reportlib/structure.hpp>
#include <reportlib/table.hpp>
#include <reportlib/version.hpp>
#include <reportlib/write.hpp>
