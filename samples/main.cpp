// Writes the sample workbooks into a directory: make_samples DIRECTORY
#include "samples/facts.hpp"
#include "samples/workbooks.hpp"

#include <exception>
#include <filesystem>
#include <iostream>

int main(int argc, char** argv) {
    using namespace clientele::samples;
    if (argc != 2) {
        std::cerr << "usage: make_samples DIRECTORY\n";
        return 2;
    }
    try {
        const std::filesystem::path directory(argv[1]);
        std::filesystem::create_directories(directory);
        writeFile(directory / facts::zh::file, flatOds(chineseWorkbook()));
        writeFile(directory / facts::en::file, flatOds(englishWorkbook()));
    } catch (const std::exception& error) {
        std::cerr << "make_samples: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
