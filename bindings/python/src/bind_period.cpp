// Dates and periods.
#include "bind.hpp"
#include "date.hpp"
#include "decimal_caster.hpp"
#include "enums.hpp"
#include "located.hpp"
#include "pickling.hpp"

#include <chrono>

namespace reportlib::python {
namespace {

py::object day_object(std::optional<Date> day) { return day ? date_object(*day) : py::none(); }

std::string repr(Period const &p) {
  if (p.anchored()) return "<Period " + p.to_string() + ">";
  if (p.length) return "<Period " + p.length->to_string() + p.unit + ">";
  return "<Period " + p.first.to_string() + (p.first == p.last ? "" : "/" + p.last.to_string()) + ">";
}

py::tuple state(Date d) { return py::make_tuple(int{d.year}, int{d.month}, int{d.day}); }
Date date_of(py::handle state) {
  auto const t = py::cast<py::tuple>(state);
  return {t[0].cast<std::int16_t>(), t[1].cast<std::uint8_t>(), t[2].cast<std::uint8_t>()};
}

} // namespace

py::object date_object(Date d) {
  if (std::chrono::year_month_day{std::chrono::year{d.year}, std::chrono::month{d.month}, std::chrono::day{d.day}}.ok() && d.year > 0) {
    PYBIND11_CONSTINIT static py::gil_safe_call_once_and_store<py::object> type;
    type.call_once_and_store_result([] { return py::module_::import("datetime").attr("date"); });
    return type.get_stored()(int{d.year}, int{d.month}, int{d.day});
  }
  return py::cast(d);
}

void bind_period(py::module_ &m) {
  bind_enum<Grain>(m, "Grain", "The calendar unit in which a period is given.");

  py::class_<Date> date(m, "Date", "A date of which only a part is known: a month, a year, 12月28日 of an unknown year. 0 is not known.");
  date.def_property_readonly("year", [](Date d) { return int{d.year}; })
      .def_property_readonly("month", [](Date d) { return int{d.month}; })
      .def_property_readonly("day", [](Date d) { return int{d.day}; })
      .def("isoformat", &Date::to_string, "ISO 8601 with what is known: 2023-12, --12-28.")
      .def("__str__", &Date::to_string)
      .def("__repr__", [](Date d) { return "<Date " + d.to_string() + ">"; })
      .def(
          "__eq__", [](Date a, Date b) { return a == b; }, py::is_operator())
      .def("__hash__", [](Date d) { return py::hash(state(d)); });
  bind_pickle(date, &state, [](py::tuple const &t) { return date_of(t); });

  py::class_<Period> period(m, "Period", "A time: a point (2023年, 一季度), a span (2018—2022年) or a length (三年).");
  period.def_property_readonly(
            "first", [](Period const &p) { return date_object(p.first); }, "A quarter or half is given in `month`.")
      .def_property_readonly("last", [](Period const &p) { return date_object(p.last); })
      .def_property_readonly(
          "first_day", [](Period const &p) { return day_object(p.first_day()); },
          "The first calendar day; None when the year is not known.")
      .def_property_readonly("last_day", [](Period const &p) { return day_object(p.last_day()); })
      .def_property_readonly("grain", [](Period const &p) { return p.grain; })
      .def_property_readonly(
          "year_inferred", [](Period const &p) { return p.year_inferred; }, "The year is not in the words.")
      .def_property_readonly(
          "length", [](Period const &p) { return p.length; }, "Of a duration, in `unit`.")
      .def_property_readonly(
          "length_high", [](Period const &p) { return p.length_high; }, "Only in a range of lengths: 3至5年.")
      .def_property_readonly("unit", [](Period const &p) { return str(p.unit); })
      .def_property_readonly("is_duration", &Period::is_duration)
      .def_property_readonly("anchored", &Period::anchored, "The years are known.")
      .def("__str__", &Period::to_string)
      .def(
          "__eq__", [](Period const &a, Period const &b) { return a == b; }, py::is_operator())
      .def("__hash__", [](Period const &p) { return py::hash(py::make_tuple(state(p.first), state(p.last), static_cast<int>(p.grain))); })
      .def("__repr__", &repr);
  bind_pickle(
      period,
      [](Period const &p) {
        return py::make_tuple(state(p.first), state(p.last), p.grain, p.year_inferred, p.length, str(p.unit), p.length_high);
      },
      [](py::tuple const &t) {
        return Period{date_of(t[0]),
                      date_of(t[1]),
                      t[2].cast<Grain>(),
                      t[3].cast<bool>(),
                      t[4].cast<std::optional<Decimal>>(),
                      t[5].cast<std::string>(),
                      t[6].cast<std::optional<Decimal>>()};
      });
  period.attr("__match_args__") = py::make_tuple("first", "last", "grain");
}

} // namespace reportlib::python
