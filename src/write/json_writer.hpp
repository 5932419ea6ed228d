#pragma once
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

namespace reportlib::write {

/// Puts JSON (RFC 8259) into one string: commas by itself, strings escaped. The caller keeps objects and arrays balanced.
class JsonWriter {
public:
  explicit JsonWriter(std::string &out) : out_(out) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  void key(std::string_view name) {
    value(name);
    out_ += ':';
    first_ = true;
  }
  void value(std::string_view text);
  void value(char const *text) { value(std::string_view(text)); }
  void value(std::int64_t number) {
    char buffer[24];
    auto const end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
    raw({buffer, static_cast<std::size_t>(end - buffer)});
  }
  void value(std::uint32_t number) { value(static_cast<std::int64_t>(number)); }
  void value(int number) { value(static_cast<std::int64_t>(number)); }
  void value(std::string const &text) { value(std::string_view(text)); }
  /// A number already written out.
  void number(std::string_view digits) { raw(digits); }
  void value(bool truth) { raw(truth ? "true" : "false"); }
  void null() { raw("null"); }

  template <class T> void member(std::string_view name, T const &item) { key(name), value(item); }
  /// null for an empty text.
  void text_or_null(std::string_view name, std::string_view text) {
    key(name);
    if (text.empty())
      null();
    else
      value(text);
  }

private:
  void open(char c) {
    comma();
    out_ += c;
    first_ = true;
  }
  void close(char c) {
    out_ += c;
    first_ = false;
  }
  void comma() {
    if (!first_) out_ += ',';
    first_ = false;
  }
  void raw(std::string_view text) {
    comma();
    out_ += text;
  }
  std::string &out_;
  bool first_ = true;
};

} // namespace reportlib::write
