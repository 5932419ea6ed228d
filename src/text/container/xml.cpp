#include "text/container/xml.hpp"

#include <memory>
#include <new>

#include <libxml/parser.h>

#include "text/container/attribute_count.hpp"

#include <reportlib/diagnostic.hpp>

namespace reportlib::text {
namespace {

constexpr int deepest = 1000;

// Counts the depth and refuses what no part of a document has.
class Checked {
public:
  Checked(std::string_view part, XmlReader &reader) : part_(part), reader_(reader) {}
  void start(xmlChar const *name, xmlChar const *space, int count, xmlChar const **attributes) {
    if (++depth_ > deepest) throw Error(std::string(part_) + ": XML nested more than 1000 elements deep");
    reader_.start(view(space), view(name), {attributes, count});
  }
  void end(xmlChar const *name, xmlChar const *space) {
    --depth_;
    reader_.end(view(space), view(name));
  }
  void words(xmlChar const *text, int length) { reader_.words({reinterpret_cast<char const *>(text), static_cast<std::size_t>(length)}); }
  [[noreturn]] void document_type() const {
    throw Error(std::string(part_) + ": has a document type definition, which no Word file needs and which may hide an entity bomb");
  }

private:
  std::string_view part_;
  XmlReader &reader_;
  int depth_ = 0;
};

using Call = Guarded<Checked>;

xmlSAXHandler handler() {
  xmlSAXHandler h{};
  h.initialized = XML_SAX2_MAGIC;
  h.internalSubset = [](void *user, xmlChar const *, xmlChar const *, xmlChar const *) {
    Call::of(user, [](Checked &c) { c.document_type(); });
  };
  h.startElementNs = [](void *user, xmlChar const *name, xmlChar const *, xmlChar const *space, int, xmlChar const **, int count, int,
                        xmlChar const **attributes) { Call::of(user, [&](Checked &c) { c.start(name, space, count, attributes); }); };
  h.endElementNs = [](void *user, xmlChar const *name, xmlChar const *, xmlChar const *space) {
    Call::of(user, [&](Checked &c) { c.end(name, space); });
  };
  h.characters = h.ignorableWhitespace =
      h.cdataBlock = [](void *user, xmlChar const *text, int length) { Call::of(user, [&](Checked &c) { c.words(text, length); }); };
  return h;
}

} // namespace

void begin_libxml2() {
  static bool const begun = (xmlInitParser(), true);
  (void)begun;
}

Reading::Reading() : errors_before_(xmlStructuredErrorContext), tell_before_(reinterpret_cast<void (*)()>(xmlStructuredError)) {
  // Of what has no parser at hand (a string, a buffer), the thread is told.
  xmlSetStructuredErrorFunc(this, [](void *user, auto *error) {
    if (error->code == XML_ERR_NO_MEMORY) static_cast<Reading *>(user)->run_out_of_memory();
  });
}

Reading::~Reading() { xmlSetStructuredErrorFunc(errors_before_, reinterpret_cast<xmlStructuredErrorFunc>(tell_before_)); }

void Reading::run_out_of_memory() noexcept {
  if (!failure_) failure_ = std::make_exception_ptr(std::bad_alloc());
}

void Reading::fail() noexcept {
  if (!failure_) failure_ = std::current_exception();
  if (context) xmlStopParser(context);
}

std::string_view Attributes::operator[](std::string_view name) const {
  // Five pointers each: local name, prefix, URI, begin and end of the value.
  for (int i = 0; i < count_; ++i) {
    xmlChar const **const one = list_ + std::ptrdiff_t{5} * i;
    if (view(one[0]) == name) return {reinterpret_cast<char const *>(one[3]), static_cast<std::size_t>(one[4] - one[3])};
  }
  return {};
}

bool Attributes::has(std::string_view name) const {
  for (int i = 0; i < count_; ++i)
    if (view(list_[std::ptrdiff_t{5} * i]) == name) return true;
  return false;
}

void read_xml(std::string_view part, std::function<std::string_view()> const &next, XmlReader &reader) {
  begin_libxml2();
  Checked checked(part, reader);
  Call call(checked);
  xmlSAXHandler events = handler();
  std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)> const context(xmlCreatePushParserCtxt(&events, &call, nullptr, 0, nullptr),
                                                                             xmlFreeParserCtxt);
  if (!context) throw std::bad_alloc();
  call.context = context.get();
  xmlCtxtUseOptions(context.get(), XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  AttributeCount attributes(part, AttributeCount::Markup::xml);
  int error = 0;
  while (error == 0 && !call.failed()) {
    std::string_view const bytes = next();
    attributes.read(bytes);
    error = xmlParseChunk(context.get(), bytes.data(), static_cast<int>(bytes.size()), bytes.empty());
    if (bytes.empty()) break;
  }
  call.rethrow();
  if (error == XML_ERR_NO_MEMORY) throw std::bad_alloc();
  if (error != 0) throw Error(std::string(part) + ": is damaged (not well-formed XML)");
}

} // namespace reportlib::text
