#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>

struct zip;

namespace reportlib::text {

/// A ZIP archive in memory. Nothing is unpacked to disk.
class Zip {
public:
  /// Throws Error when the bytes are no whole archive. They must outlive it. Above `most_unpacked` bytes of all parts that are opened,
  /// LimitError.
  Zip(std::string_view bytes, std::size_t most_unpacked);
  [[nodiscard]] bool has(std::string_view name) const;
  /// Gives the part's bytes piece by piece, then an empty piece, while the archive lives. Counts what comes out, whatever the archive says.
  /// Throws Error when the part is missing, encrypted or packed by a method that Office does not use.
  [[nodiscard]] std::function<std::string_view()> open(std::string_view name) const;

private:
  struct Close {
    void operator()(zip *archive) const noexcept;
  };
  std::unique_ptr<zip, Close> archive_;
  std::size_t most_unpacked_;
  mutable std::size_t unpacked_ = 0; ///< of all parts
};

} // namespace reportlib::text
