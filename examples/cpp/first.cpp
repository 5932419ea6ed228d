#include <iostream>
#include <reportlib/reportlib.hpp>

int main(int, char **argv) {
  reportlib::Document const doc = reportlib::parse_file(argv[1]);
  std::cout << doc.header().region.name << ' ' << to_string(doc.header().date) << '\n';
  for (auto const &o : doc.observations())
    if (o.indicator == "gdp")
      std::cout << doc[o.measure] << ' ' << doc.value_text(o) << ' ' << o.period.to_string() << ' ' << to_string(o.status) << '\n';
}
