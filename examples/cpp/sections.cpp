// The facts of each part of a report: containment of spans is the tree.
#include <iostream>
#include <reportlib/reportlib.hpp>

int main(int argc, char **argv) {
  if (argc != 2) return std::cerr << "usage: sections FILE\n", 2;
  reportlib::Document const doc = reportlib::parse_file(argv[1]);
  for (reportlib::Section const &section : doc.sections()) {
    if (section.level != 1) continue;
    auto const facts = doc.observations(section.span);
    std::cout << doc[section.marker] << doc[section.title] << " [" << to_string(section.kind) << "] " << facts.size() << '\n';
    int shown = 0;
    for (reportlib::Observation const &fact : facts) {
      if (fact.indicator.empty() || ++shown > 3) continue;
      std::cout << "  " << fact.indicator << ": " << doc.value_text(fact) << '\n';
    }
  }
}
