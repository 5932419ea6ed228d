#include "parse/stages.hpp"
namespace reportlib::parse_stages {
std::vector<Mention> resolve(std::string_view, Outline const &, std::vector<Mention> mentions) { return mentions; }
} // namespace reportlib::parse_stages
