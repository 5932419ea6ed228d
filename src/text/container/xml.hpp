#pragma once
// XML parts read as events by libxml2: no tree, no DTD (so no entities of one's own), no network.
#include <exception>
#include <functional>
#include <string>
#include <string_view>

struct _xmlParserCtxt; // NOLINT(bugprone-reserved-identifier): libxml2's name

namespace reportlib::text {

/// Once for all threads.
void begin_libxml2();

inline std::string_view view(unsigned char const *text) {
  return text ? std::string_view(reinterpret_cast<char const *>(text)) : std::string_view();
}

/// One reading by libxml2: exceptions must not pass through C, so they are kept, stop the parser and are thrown again behind it. While it
/// lives, so does memory that ends inside libxml2 in this thread, which reads on without what it had no memory for, or for ever.
class Reading {
public:
  Reading();
  ~Reading();
  Reading(Reading const &) = delete;
  Reading &operator=(Reading const &) = delete;

  _xmlParserCtxt *context = nullptr;
  [[nodiscard]] bool failed() const noexcept { return failure_ != nullptr; }
  /// Keeps the exception that is being handled.
  void fail() noexcept;
  /// The parser goes on to its end, unheard: to stop it in the middle of an allocation would leave it with half of what it makes.
  void run_out_of_memory() noexcept;
  void rethrow() const {
    if (failure_) std::rethrow_exception(failure_);
  }

private:
  std::exception_ptr failure_;
  void *errors_before_; ///< what was told of errors in this thread
  void (*tell_before_)();
};

/// What libxml2 calls back with.
template <class Reader> struct Guarded : Reading {
  explicit Guarded(Reader &reader) : reader(reader) {}
  Reader &reader;

  template <class Function> static void of(void *user, Function function) {
    auto &self = *static_cast<Guarded *>(user);
    if (self.failed()) return;
    try {
      function(self.reader);
    } catch (...) {
      self.fail();
    }
  }
};

/// The attributes of an element, as libxml2 gives them.
class Attributes {
public:
  Attributes(unsigned char const **list, int count) : list_(list), count_(count) {}
  /// The value of the attribute with this local name, whatever its prefix; empty when there is none.
  [[nodiscard]] std::string_view operator[](std::string_view name) const;
  [[nodiscard]] bool has(std::string_view name) const;

private:
  unsigned char const **list_;
  int count_;
};

/// What reads a part. Names are local; a space is the URI of the namespace.
class XmlReader {
public:
  virtual ~XmlReader() = default;
  virtual void start(std::string_view space, std::string_view name, Attributes const &attributes) = 0;
  virtual void end(std::string_view space, std::string_view name) = 0;
  virtual void words(std::string_view) {}
};

/// Reads `part`, whose bytes `next` gives until they are empty. Throws Error, with the part's name, when it is no well-formed XML, has a
/// document type (which could define entities that grow without bound) or nests too deep.
void read_xml(std::string_view part, std::function<std::string_view()> const &next, XmlReader &reader);

} // namespace reportlib::text
