// Whose value it is.
#include "parse/relate/relate.hpp"

namespace reportlib::parse_stages {
namespace {

// A single named place, firm or park stands before the number: 东山组团…9条道路. A row of them (等3个园区) or all of them do not.
bool names_site(Reading const &r) {
  Span const subject = r.frame.subject;
  for (std::uint32_t i = r.clause().first_token; i < r.frame.token; ++i) {
    Token const &t = r.token(i);
    if (t.role != Role::site) continue;
    if (r.frame.and_so_on) return false;
    std::uint32_t const begin = i > r.clause().first_token ? r.token(i - 1).span.end : r.clause().span.begin;
    bool const named = t.span.begin - begin >= 6 && t.span.end < subject.end;
    if (named) return true;
  }
  return false;
}

// 投资6000万元建设体育公园: money for one thing, not for many (5条道路, 供水、供热等管网).
bool pays_for_one(Reading const &r, Measure const &m) {
  if (!r.frame.invest || !r.text(r.frame.subject).ends_with("投资") || m.side != Side::behind ||
      m.phrase.begin < r.token(r.frame.token).span.end)
    return false;
  for (std::uint32_t i = r.frame.token + 1; i < r.clause().last_token; ++i)
    if (r.token(i).role == Role::quantity || r.token(i).role == Role::and_so_on) return false;
  return r.text(m.phrase).find("、") == std::string_view::npos;
}

} // namespace

Scope scope_of(Reading const &r, Measure const &m, Status status, Scope previous) {
  if (status == Status::attribute) return Scope::other;
  for (std::uint32_t i = r.clause().first_token; i < r.frame.token; ++i)
    if (r.token(i).role == Role::per && r.quantity().kind == QuantityKind::count) return Scope::other;
  if (m.side == Side::carried) return previous;
  return names_site(r) || pays_for_one(r, m) ? Scope::other : Scope::self;
}

} // namespace reportlib::parse_stages
