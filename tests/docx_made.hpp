#pragma once
// Word files made part by part.
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

#include <zip.h>

namespace reportlib::tests {

inline constexpr std::string_view spaces = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                                           " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"wps\"";

using Parts = std::map<std::string, std::string>;

inline std::string zipped(Parts const &parts) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t *const buffer = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(buffer);
  zip_t *const archive = zip_open_from_source(buffer, ZIP_TRUNCATE, &error);
  for (auto const &[name, content] : parts)
    zip_file_add(archive, name.c_str(), zip_source_buffer(archive, content.data(), content.size(), 0), 0);
  if (zip_close(archive) != 0 || zip_source_open(buffer) != 0) throw std::runtime_error("no archive");
  zip_stat_t stat;
  zip_source_stat(buffer, &stat);
  std::string bytes(stat.size, '\0');
  zip_source_read(buffer, bytes.data(), bytes.size());
  zip_source_close(buffer);
  zip_source_free(buffer);
  return bytes;
}

inline std::string element(std::string_view name, std::string const &content) {
  return "<w:" + std::string(name) + std::string(spaces) + '>' + content + "</w:" + std::string(name) + '>';
}

// The named parts beside a document of `body`, tied to it by relationships.
inline std::string docx_bytes(std::string const &body, Parts parts = {}) {
  std::string relationships;
  for (auto const &[kind, content] : parts)
    relationships += "<Relationship Id='" + kind + "' Type='http://x/" + kind + "' Target='" + kind + ".xml'/>";
  Parts all{{"word/document.xml", element("document", "<w:body>" + body + "</w:body>")},
            {"word/_rels/document.xml.rels", "<Relationships>" + relationships + "</Relationships>"}};
  for (auto &[kind, content] : parts) all["word/" + kind + ".xml"] = content;
  return zipped(all);
}

inline std::string run(std::string const &text, std::string const &properties = "") {
  return "<w:r>" + (properties.empty() ? "" : "<w:rPr>" + properties + "</w:rPr>") + "<w:t>" + text + "</w:t></w:r>";
}
inline std::string paragraph(std::string const &content, std::string const &properties = "") {
  return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + content + "</w:p>";
}
inline std::string item(std::string const &text, int level, int list = 1) {
  return paragraph(run(text),
                   "<w:numPr><w:ilvl w:val='" + std::to_string(level) + "'/><w:numId w:val='" + std::to_string(list) + "'/></w:numPr>");
}
inline std::string level(int number, std::string const &format, std::string const &text, std::string const &more = "") {
  return "<w:lvl w:ilvl='" + std::to_string(number) + "'><w:start w:val='1'/><w:numFmt w:val='" + format + "'/><w:lvlText w:val='" + text +
         "'/>" + more + "</w:lvl>";
}
// One scheme and the lists of it.
inline std::string numbering(std::string const &levels, std::string const &more_lists = "") {
  return element("numbering", "<w:abstractNum w:abstractNumId='0'>" + levels +
                                  "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>" + more_lists);
}

} // namespace reportlib::tests
