// A value in a table: the head of its column says what a sentence would say around it.
#include "parse/relate/relate.hpp"

namespace reportlib::parse_stages {

Time period_of_column(Column const &column, Context const &context) noexcept {
  if (column.year > 0) return Time::year(column.year);
  // 比上年增长: the year before is what the rate is measured against.
  if (column.offset && !column.rate && context.delivery_year > 0) return Time::year(context.delivery_year + *column.offset);
  if (column.status == Status::target && !context.plan && context.reviewed_year > 0) return Time::year(context.reviewed_year + 1);
  return {};
}

Context context_of_column(Context context, Column const &column) noexcept {
  Time const named = period_of_column(column, context);
  if (!named.anchored()) return context;
  context.year = context.home_year = named.last.year;
  context.span_first = context.span_last = 0;
  if (context.reviewed_year > 0) context.plan = named.last.year > context.reviewed_year;
  return context;
}

Ruled<Change> change_in_column(Column const &column, Ruled<Change> const &read, QuantityKind kind) noexcept {
  if (read.value.aspect != Aspect::level) return read;
  Direction const direction = column.fall ? Direction::down : Direction::up;
  if (column.share) return {{Aspect::share, Direction::none}, "a column of shares"};
  if (!column.rate)
    return column.yearly && kind == QuantityKind::percent ? Ruled<Change>{{Aspect::avg_growth, direction}, "a column of mean rates"} : read;
  if (kind == QuantityKind::percent)
    return {{column.yearly ? Aspect::avg_growth : Aspect::growth, direction}, "a column of rates of change"};
  return {{Aspect::change, direction}, "a column of changes"};
}

} // namespace reportlib::parse_stages
