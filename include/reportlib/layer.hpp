#pragma once
#include <cstddef>
#include <ranges>
#include <span>
#include <stdexcept>
#include <string>

namespace reportlib {

/// A view of items of one kind in text order: a layer of a Document, or the part of it in a span. A std::span whose index is checked.
///
///     for (Section const &s : doc.sections()) std::cout << doc[s.title] << '\n';
///     doc.sections()[0];      // throws std::out_of_range when the text has no section
template <class T> class Layer : public std::span<T const> {
  using Items = std::span<T const>;

public:
  using Items::Items;
  constexpr Layer(Items items) noexcept : Items(items) {}

  [[nodiscard]] constexpr T const &operator[](std::size_t index) const {
    if (index >= this->size())
      throw std::out_of_range("item " + std::to_string(index) + " of a layer that has " + std::to_string(this->size()));
    return Items::operator[](index);
  }
  [[nodiscard]] constexpr T const &front() const { return (*this)[0]; }
  [[nodiscard]] constexpr T const &back() const { return (*this)[this->size() - 1]; }
};

} // namespace reportlib

template <class T> inline constexpr bool std::ranges::enable_borrowed_range<reportlib::Layer<T>> = true;
template <class T> inline constexpr bool std::ranges::enable_view<reportlib::Layer<T>> = true;
