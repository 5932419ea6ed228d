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
  /// Throws Error when the bytes are no whole archive. They must outlive it.
  explicit Zip(std::string_view bytes);
  [[nodiscard]] bool has(std::string_view name) const;
  /// Gives the part's bytes piece by piece, then an empty piece. Counts what comes out, whatever the archive says, and throws Error above
  /// `most_unpacked`; also when the part is missing, encrypted or packed by a method that Office does not use.
  [[nodiscard]] std::function<std::string_view()> open(std::string_view name) const;

  static constexpr std::size_t most_unpacked = std::size_t{64} << 20; ///< of one part; the text of a report has some 100 KB

private:
  struct Close {
    void operator()(zip *archive) const noexcept;
  };
  std::unique_ptr<zip, Close> archive_;
};

} // namespace reportlib::text
