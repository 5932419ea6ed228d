#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reportlib::tests {

using Rows = std::vector<std::vector<std::string>>;

/// The cells of RFC 4180 with lines ended by \n, or nothing when it is not that: it judges the writer.
inline std::optional<Rows> read_csv(std::string_view text) {
  Rows rows;
  while (!text.empty()) {
    std::vector<std::string> row;
    for (;;) {
      std::string cell;
      if (text.starts_with('"')) {
        text.remove_prefix(1);
        for (;;) {
          std::size_t const quote = text.find('"');
          if (quote == text.npos) return std::nullopt;
          cell += text.substr(0, quote);
          text.remove_prefix(quote + 1);
          if (!text.starts_with('"')) break;
          cell += '"';
          text.remove_prefix(1);
        }
      } else {
        std::size_t const end = text.find_first_of(",\"\n\r");
        if (end == text.npos || text[end] == '"' || text[end] == '\r') return std::nullopt;
        cell = text.substr(0, end);
        text.remove_prefix(end);
      }
      row.push_back(std::move(cell));
      if (text.empty() || (text[0] != ',' && text[0] != '\n')) return std::nullopt;
      bool const more = text[0] == ',';
      text.remove_prefix(1);
      if (!more) break;
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

} // namespace reportlib::tests
