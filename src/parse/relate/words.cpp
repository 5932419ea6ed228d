// The words of comparison, which a field repeats as they stand; and the relation that words state in the place of a number.
#include "parse/relate/relate.hpp"

namespace reportlib::parse_stages {
namespace {

Span nearest(Reading const &r, Role role) {
  if (!r.clause().roles.contains(role)) return {};
  for (std::uint32_t i = r.frame.token; i-- > r.clause().first_token;)
    if (r.token(i).role == role) return r.token(i).span;
  return {};
}

} // namespace

Ruled<Span> basis_of(Reading const &r) {
  if (r.in_words()) return {r.frame.basis, "what the words compare with"};
  Span const word = nearest(r, Role::basis);
  return {word, word.empty() ? "none" : "the nearest words of comparison before the number"};
}

Relation relation_of(Frame const &frame) noexcept {
  if (frame.mention) return Relation::none;
  switch (frame.verb) {
  case Role::in_step:
    return Relation::in_step;
  case Role::above:
    return Relation::above;
  case Role::below:
    return Relation::below;
  default:
    return Relation::not_set;
  }
}

} // namespace reportlib::parse_stages
