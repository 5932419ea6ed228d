#include <reportlib/document.hpp>
#include <reportlib/version.hpp>
namespace reportlib {
Document::Document() : layers_(std::make_shared<Layers const>()) {}
Document::Document(Layers layers) : layers_(std::make_shared<Layers const>(std::move(layers))) {}
std::string_view Document::text() const noexcept { return layers_->text; }
std::string_view Document::operator[](Span s) const noexcept { return text().substr(s.begin, s.size()); }
Layers const &Document::layers() const noexcept { return *layers_; }
Error::~Error() = default;
std::string_view version() noexcept { return REPORTLIB_VERSION; }
} // namespace reportlib
