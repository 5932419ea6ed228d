// Tables as Arrow streams. Every struct that is handed out owns a copy of the Table, which shares the columns, so that a consumer may move
// a child out of its parent and release it by itself.
#include <reportlib/arrow.hpp>

#include <cerrno>
#include <cstring>
#include <exception>

#include "write/arrow_decimal.hpp"

namespace reportlib {
namespace {

using write::DecimalType;

constexpr char format_of_texts[] = "U"; // large_utf8

template <class Struct> void release_children(Struct &parent) {
  for (std::int64_t i = 0; i < parent.n_children; ++i)
    if (parent.children[i]->release) parent.children[i]->release(parent.children[i]);
  if (parent.dictionary && parent.dictionary->release) parent.dictionary->release(parent.dictionary);
}

// What lies behind the pointers of an ArrowSchema or ArrowArray that has children or a dictionary.
template <class Struct> struct Family {
  std::vector<Struct> children;
  std::vector<Struct *> pointers;
  std::unique_ptr<Struct> dictionary;

  void adopt_into(Struct &parent) {
    for (Struct &child : children) pointers.push_back(&child);
    parent.n_children = static_cast<std::int64_t>(children.size());
    parent.children = pointers.empty() ? nullptr : pointers.data();
    parent.dictionary = dictionary.get();
  }
};

struct SchemaOwner {
  std::string format, name, metadata;
  Family<ArrowSchema> family;
};

void release_schema(ArrowSchema *schema) {
  release_children(*schema);
  delete static_cast<SchemaOwner *>(schema->private_data);
  schema->release = nullptr;
}

ArrowSchema schema_of(std::unique_ptr<SchemaOwner> owner) {
  ArrowSchema schema{};
  schema.format = owner->format.c_str();
  schema.name = owner->name.c_str();
  schema.metadata = owner->metadata.empty() ? nullptr : owner->metadata.data();
  schema.flags = ARROW_FLAG_NULLABLE;
  owner->family.adopt_into(schema);
  schema.release = &release_schema;
  schema.private_data = owner.release();
  return schema;
}

// Keys and values as the interface wants them: their number, then each with its length before it, 32 bits of the machine's order.
std::string metadata_of(std::initializer_list<std::pair<std::string_view, std::string_view>> pairs) {
  std::string out;
  auto const add_number = [&](std::size_t n) {
    auto const number = static_cast<std::int32_t>(n);
    char bytes[sizeof number];
    std::memcpy(bytes, &number, sizeof number);
    out.append(bytes, sizeof number);
  };
  add_number(pairs.size());
  for (auto const &[key, value] : pairs)
    for (std::string_view text : {key, value}) add_number(text.size()), out.append(text);
  return out;
}

std::string format_of(Column const &column, DecimalType decimal) {
  switch (column.type()) {
  case ColumnType::text:
    return format_of_texts;
  case ColumnType::category:
    return "i"; // of the codes
  case ColumnType::integer:
    return "l";
  case ColumnType::decimal:
    return decimal.exact ? "d:38," + std::to_string(decimal.scale) : "g";
  case ColumnType::boolean:
    return "b";
  case ColumnType::date:
    return "tdD";
  case ColumnType::offset:
    return "I";
  }
  return "n";
}

ArrowSchema schema_of(Column const &column, DecimalType decimal) {
  auto owner = std::make_unique<SchemaOwner>();
  owner->format = format_of(column, decimal), owner->name = column.name();
  owner->metadata = metadata_of({{"english", column.english()}, {"chinese", column.chinese()}});
  if (column.type() == ColumnType::category) {
    auto words = std::make_unique<SchemaOwner>();
    words->format = format_of_texts;
    owner->family.dictionary = std::make_unique<ArrowSchema>(schema_of(std::move(words)));
  }
  return schema_of(std::move(owner));
}

struct ArrayOwner {
  Table table;
  std::vector<void const *> buffers;
  std::vector<std::uint8_t> bits;    // of booleans
  std::vector<std::uint64_t> values; // of decimals
  Family<ArrowArray> family;
};

void release_array(ArrowArray *array) {
  release_children(*array);
  delete static_cast<ArrayOwner *>(array->private_data);
  array->release = nullptr;
}

ArrowArray array_of(std::unique_ptr<ArrayOwner> owner, std::size_t length, std::size_t nulls) {
  ArrowArray array{};
  array.length = static_cast<std::int64_t>(length);
  array.null_count = static_cast<std::int64_t>(nulls);
  array.n_buffers = static_cast<std::int64_t>(owner->buffers.size());
  array.buffers = owner->buffers.data();
  owner->family.adopt_into(array);
  array.release = &release_array;
  array.private_data = owner.release();
  return array;
}

std::vector<std::uint8_t> packed(std::span<std::uint8_t const> booleans) {
  std::vector<std::uint8_t> bits((booleans.size() + 7) / 8);
  for (std::size_t i = 0; i < booleans.size(); ++i) bits[i / 8] = static_cast<std::uint8_t>(bits[i / 8] | booleans[i] << i % 8);
  return bits;
}

void const *cells_of(Column const &column, DecimalType decimal, ArrayOwner &owner) {
  switch (column.type()) {
  case ColumnType::text:
    return column.texts().offsets().data();
  case ColumnType::category:
    return column.codes().data();
  case ColumnType::integer:
    return column.integers().data();
  case ColumnType::decimal:
    owner.values = write::arrow_values(column, decimal);
    return owner.values.data();
  case ColumnType::boolean:
    owner.bits = packed(column.booleans());
    return owner.bits.data();
  case ColumnType::date:
    return column.days().data();
  case ColumnType::offset:
    return column.offsets().data();
  }
  return nullptr;
}

ArrowArray array_of(Table const &table, Column const &column, DecimalType decimal) {
  auto owner = std::make_unique<ArrayOwner>();
  owner->table = table;
  owner->buffers = {column.nulls() == 0 ? nullptr : column.validity().data(), cells_of(column, decimal, *owner)};
  if (column.type() == ColumnType::text) owner->buffers.push_back(column.texts().bytes().data());
  if (column.type() == ColumnType::category) {
    auto words = std::make_unique<ArrayOwner>();
    words->table = table;
    words->buffers = {nullptr, column.texts().offsets().data(), column.texts().bytes().data()};
    owner->family.dictionary = std::make_unique<ArrowArray>(array_of(std::move(words), column.texts().size(), 0));
  }
  return array_of(std::move(owner), column.size(), column.nulls());
}

struct StreamOwner {
  Table table;
  std::vector<DecimalType> decimals; // by column; of those of other types it says nothing
  bool given = false;
  std::string error;
};

StreamOwner &owner_of(ArrowArrayStream *stream) { return *static_cast<StreamOwner *>(stream->private_data); }

// No exception may leave a callback.
template <class Make> int guarded(ArrowArrayStream *stream, Make make) {
  try {
    make(owner_of(stream));
    return 0;
  } catch (std::exception const &error) {
    owner_of(stream).error = error.what();
    return ENOMEM;
  }
}

int get_schema(ArrowArrayStream *stream, ArrowSchema *out) {
  return guarded(stream, [&](StreamOwner &from) {
    auto owner = std::make_unique<SchemaOwner>();
    owner->format = "+s"; // a record batch is a struct of its columns
    owner->metadata = metadata_of({{"table", from.table.name()}});
    for (std::size_t i = 0; Column const &column : from.table.columns())
      owner->family.children.push_back(schema_of(column, from.decimals[i++]));
    *out = schema_of(std::move(owner));
    out->flags = 0;
  });
}

int get_next(ArrowArrayStream *stream, ArrowArray *out) {
  return guarded(stream, [&](StreamOwner &from) {
    *out = ArrowArray{}; // released: the end of the stream
    if (from.given) return;
    auto owner = std::make_unique<ArrayOwner>();
    owner->table = from.table;
    owner->buffers = {nullptr};
    for (std::size_t i = 0; Column const &column : from.table.columns())
      owner->family.children.push_back(array_of(from.table, column, from.decimals[i++]));
    *out = array_of(std::move(owner), from.table.rows(), 0);
    from.given = true;
  });
}

char const *get_last_error(ArrowArrayStream *stream) {
  std::string const &error = owner_of(stream).error;
  return error.empty() ? nullptr : error.c_str();
}

void release_stream(ArrowArrayStream *stream) {
  delete static_cast<StreamOwner *>(stream->private_data);
  stream->release = nullptr;
}

} // namespace

void to_arrow(Table const &table, ArrowArrayStream &out) {
  auto owner = std::make_unique<StreamOwner>();
  owner->table = table;
  for (Column const &column : table.columns())
    owner->decimals.push_back(column.type() == ColumnType::decimal ? write::decimal_type(column) : DecimalType{});
  out = {&get_schema, &get_next, &get_last_error, &release_stream, owner.release()};
}

} // namespace reportlib
