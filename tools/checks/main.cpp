// Writes the check workbooks into a directory: make_checks DIRECTORY
#include "checks/check_workbook.hpp"

#include <exception>
#include <filesystem>
#include <iostream>

int main(int argc, char** argv) {
    using namespace clientele;
    if (argc != 2) {
        std::cerr << "usage: make_checks DIRECTORY\n";
        return 2;
    }
    try {
        const std::filesystem::path directory(argv[1]);
        std::filesystem::create_directories(directory);
        for (const auto& group : functions::groups())
            for (const auto words : {core::Language::en, core::Language::zhCN, core::Language::zhTW})
                samples::writeFile(directory / checks::checkFileName(group, words),
                                   samples::flatOds(checks::checkWorkbook(group, words)));
    } catch (const std::exception& error) {
        std::cerr << "make_checks: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
