#include <fstream>

#include <reportlib/parse.hpp>

namespace reportlib {
namespace {

namespace fs = std::filesystem;

// What tells two states of a file apart.
struct State {
  std::uintmax_t size;
  fs::file_time_type written;
  friend bool operator==(State const &, State const &) = default;
};

State state_of(fs::path const &path) {
  std::error_code size_failed, time_failed;
  State const state{fs::file_size(path, size_failed), fs::last_write_time(path, time_failed)};
  if (size_failed || time_failed) throw Error(path.string() + ": cannot be read");
  return state;
}

} // namespace

std::string read_file(fs::path const &path, std::size_t most) {
  std::error_code failed; // of a name that no system takes, a link to itself …
  fs::file_status const status = fs::status(path, failed);
  if (failed && fs::exists(status)) throw Error(path.string() + ": " + failed.message());
  if (fs::is_directory(status)) throw Error(path.string() + ": is a folder, not a file");
  if (fs::exists(status) && !fs::is_regular_file(status)) throw Error(path.string() + ": is a device or a pipe, not a file");
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(path.string() + ": cannot be opened");
  State const before = state_of(path);
  if (before.size > most) throw LimitError("bytes", most, path.string() + " has " + std::to_string(before.size));
  std::string bytes(before.size, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (in.bad()) throw Error(path.string() + ": cannot be read");
  bool const shorter = static_cast<std::size_t>(in.gcount()) != bytes.size();
  bool const longer = in.peek() != std::ifstream::traits_type::eof();
  if (shorter || longer || state_of(path) != before) throw Error(path.string() + ": changed while it was read");
  return bytes;
}

} // namespace reportlib
