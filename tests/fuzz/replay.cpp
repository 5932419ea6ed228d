// Runs one fuzzer's function over files, for compilers without libFuzzer: the inputs that were found once, and the seeds.
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const *data, std::size_t size);

int main(int count, char **folders) {
  std::size_t files = 0;
  for (int i = 1; i < count; ++i)
    for (auto const &entry : std::filesystem::directory_iterator(folders[i])) {
      std::ifstream in(entry.path(), std::ios::binary);
      std::string const bytes{std::istreambuf_iterator<char>(in), {}};
      std::cerr << entry.path().filename().string() << '\n'; // the last one named is the one that ended it
      LLVMFuzzerTestOneInput(reinterpret_cast<std::uint8_t const *>(bytes.data()), bytes.size());
      ++files;
    }
  std::cout << files << " inputs\n";
  return files > 0 ? 0 : 1;
}
