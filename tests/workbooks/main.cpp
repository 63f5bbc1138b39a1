// Writes the workbooks the tests try: make_workbooks DIRECTORY [--reference DATA] [--big-csv DIRECTORY]
#include "tests/workbooks/inputs.hpp"

#include <exception>
#include <filesystem>
#include <iostream>
#include <optional>
#include <string_view>

namespace {

using clientele::workbooks::NamedWorkbook;
using Path = std::filesystem::path;

struct Arguments {
    std::optional<Path> directory, reference, bigCsv;
};

std::optional<Arguments> argumentsFrom(int argc, char** argv) {
    Arguments arguments;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        const bool option = word.starts_with("--");
        std::optional<Path>& target = word == "--reference" ? arguments.reference
                                      : word == "--big-csv" ? arguments.bigCsv
                                                            : arguments.directory;
        if (option && (&target == &arguments.directory || ++i == argc))
            return std::nullopt;
        target = argv[i];
    }
    if (!arguments.directory && !arguments.bigCsv)
        return std::nullopt;
    if (arguments.reference && !arguments.directory)
        return std::nullopt;
    return arguments;
}

void write(const Path& directory, const std::vector<NamedWorkbook>& workbooks) {
    std::filesystem::create_directories(directory);
    for (const NamedWorkbook& named : workbooks) {
        clientele::samples::writeFile(directory / named.file, clientele::samples::flatOds(named.workbook));
    }
}

} // namespace

int main(int argc, char** argv) {
    using namespace clientele::workbooks;
    try {
        const auto arguments = argumentsFrom(argc, argv);
        if (!arguments) {
            std::cerr << "usage: make_workbooks DIRECTORY [--reference DATA] [--big-csv DIRECTORY]\n";
            return 2;
        }
        if (arguments->directory) {
            write(*arguments->directory, badInputs());
            write(*arguments->directory, oddInputs());
            if (arguments->reference)
                write(*arguments->directory, referenceInputs(*arguments->reference));
        }
        if (arguments->bigCsv) {
            std::filesystem::create_directories(*arguments->bigCsv);
            writeBigCsv(*arguments->bigCsv);
        }
    } catch (const std::exception& error) {
        std::cerr << "make_workbooks: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
