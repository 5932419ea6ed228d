#include "text/container/zip.hpp"

#include <vector>

#include <zip.h>

#include <reportlib/diagnostic.hpp>

namespace reportlib::text {

void Zip::Close::operator()(zip *archive) const noexcept { zip_discard(archive); }

Zip::Zip(std::string_view bytes, std::size_t most_unpacked) : most_unpacked_(most_unpacked) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t *const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source) archive_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
  std::string const message = zip_error_strerror(&error);
  zip_error_fini(&error);
  if (archive_) return;
  if (source) zip_source_free(source);
  throw Error("a ZIP or Word file that is cut off or damaged: " + message);
}

bool Zip::has(std::string_view name) const { return zip_name_locate(archive_.get(), std::string(name).c_str(), 0) >= 0; }

std::function<std::string_view()> Zip::open(std::string_view name) const {
  std::string const part(name);
  zip_stat_t stat;
  if (zip_stat(archive_.get(), part.c_str(), 0, &stat) != 0) throw Error(part + ": is missing in the archive");
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
    throw Error(part + ": is protected by a password: save the file without one");
  if ((stat.valid & ZIP_STAT_COMP_METHOD) && stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE)
    throw Error(part + ": is packed by a method that Office files do not use");
  std::shared_ptr<zip_file_t> const file(zip_fopen(archive_.get(), part.c_str(), 0),
                                         [](zip_file_t *f) { f ? (void)zip_fclose(f) : void(); });
  if (!file) throw Error(part + ": is damaged (" + zip_strerror(archive_.get()) + ')');
  return [this, file, part, buffer = std::vector<char>(1 << 16)]() mutable -> std::string_view {
    zip_int64_t const read = zip_fread(file.get(), buffer.data(), buffer.size());
    if (read < 0) throw Error(part + ": is damaged (" + zip_file_strerror(file.get()) + ')');
    unpacked_ += static_cast<std::size_t>(read);
    if (unpacked_ > most_unpacked_) throw LimitError("unpacked", most_unpacked_, "bytes of the parts of an archive, up to " + part);
    return {buffer.data(), static_cast<std::size_t>(read)};
  };
}

} // namespace reportlib::text
