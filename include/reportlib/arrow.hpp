#pragma once
// Tables for other programs without copying their texts: the Arrow C data and C stream interfaces, whose structs stand here as
// https://arrow.apache.org/docs/format/CDataInterface.html says, for anyone to paste.
#include <cstdint>

#include <reportlib/export.hpp>
#include <reportlib/table.hpp>

extern "C" {

#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

struct ArrowSchema {
  char const *format;
  char const *name;
  char const *metadata;
  std::int64_t flags;
  std::int64_t n_children;
  struct ArrowSchema **children;
  struct ArrowSchema *dictionary;
  void (*release)(struct ArrowSchema *);
  void *private_data;
};

struct ArrowArray {
  std::int64_t length;
  std::int64_t null_count;
  std::int64_t offset;
  std::int64_t n_buffers;
  std::int64_t n_children;
  void const **buffers;
  struct ArrowArray **children;
  struct ArrowArray *dictionary;
  void (*release)(struct ArrowArray *);
  void *private_data;
};

#endif

#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE

struct ArrowArrayStream {
  int (*get_schema)(struct ArrowArrayStream *, struct ArrowSchema *out);
  int (*get_next)(struct ArrowArrayStream *, struct ArrowArray *out);
  char const *(*get_last_error)(struct ArrowArrayStream *);
  void (*release)(struct ArrowArrayStream *);
  void *private_data;
};

#endif
}

namespace reportlib {

/// The table as an Arrow stream of one record batch, which shares the table's buffers and keeps them alive. The caller releases it.
///
///     ArrowArrayStream stream;
///     to_arrow(targets(doc), stream);
///     auto reader = arrow::ImportRecordBatchReader(&stream);      // Arrow C++; any other consumer the same way
///
/// | column | Arrow |
/// | --- | --- |
/// | text | large_utf8 |
/// | category | dictionary of int32 and large_utf8 |
/// | integer, offset | int64, uint32 |
/// | decimal | decimal128(38, s) with the least scale s ≥ 0 that holds every value of the column exactly; float64 when none does |
/// | boolean, date | bool, date32 |
///
/// Every field carries its labels as metadata, `english` and `chinese`; the schema the table's name, `table`.
REPORTLIB_EXPORT void to_arrow(Table const &table, ArrowArrayStream &out);

} // namespace reportlib
