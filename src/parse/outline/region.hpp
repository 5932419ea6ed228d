#pragma once
#include "parse/outline/outline.hpp"

namespace reportlib::parse_stages {

/// Whose report it is: the congress's region, else the government that the speaker stands for or the opening sentence names, else the title's.
/// `government` is what stands before the office in the front matter.
Region read_region(std::string_view canonical, std::vector<Block> const &blocks, Frame const &frame, Header const &header,
                   std::string_view government, Lexicon const &lexicon);

} // namespace reportlib::parse_stages
