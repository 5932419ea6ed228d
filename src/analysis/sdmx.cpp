// The cells of a panel with the names and codes of SDMX.
#include <reportlib/analysis.hpp>

namespace reportlib {
namespace {

// CL_OBS_STATUS: A normal, E estimated, F forecast.
std::string_view observation_status(std::string_view status) { return status == "estimate" ? "E" : status == "target" ? "F" : "A"; }

} // namespace

Table sdmx(Table const &cells) {
  using enum ColumnType;
  TableBuilder builder("sdmx",
                       {{"REF_AREA", category, "Reference area (GB/T 2260)", "地区"},
                        {"TIME_PERIOD", category, "Time period", "时间"},
                        {"INDICATOR", category, "Indicator", "指标"},
                        {"ASPECT", category, "Aspect", "口径"},
                        {"UNIT_MEASURE", category, "Unit of measure", "计量单位"},
                        {"UNIT_MULT", integer, "Unit multiplier: power of ten", "单位倍数"},
                        {"OBS_VALUE", decimal, "Observation value", "数值"},
                        {"OBS_STATUS", category, "Observation status: A normal, E estimated, F announced target", "观测状态"},
                        {"OBS_VALUE_HIGH", decimal, "Upper end of a range", "数值上限"},
                        {"COMMENT_OBS", text, "Words of the text", "原文"}},
                       cells.offsets());
  for (std::size_t r = 0; r < cells.rows(); ++r) {
    if (cells["value"].is_null(r)) continue; // a target in words only
    std::string const first = cells["first_year"].to_string(r), last = cells["year"].to_string(r);
    auto const decimal = [&](std::string_view name) { return Cell(cells[name].decimal(r)); };
    builder.add_row({cells["region_code"].text(r), first == last ? last : first + "/" + last, cells["indicator"].text(r),
                     cells["aspect"].text(r), cells["unit"].text(r), 0, decimal("value"), observation_status(cells["status"].text(r)),
                     decimal("value_high"), cells["text"].text(r)});
  }
  return builder.build();
}

} // namespace reportlib
