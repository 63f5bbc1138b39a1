// Writes the templates of the new customer workbook into a directory, as flat files: make_templates DIRECTORY
#include "newbook/template_workbook.hpp"

#include <exception>
#include <filesystem>
#include <iostream>

int main(int argc, char** argv) {
    using namespace clientele;
    if (argc != 2) {
        std::cerr << "usage: make_templates DIRECTORY\n";
        return 2;
    }
    try {
        const std::filesystem::path directory(argv[1]);
        std::filesystem::create_directories(directory);
        for (const auto language : {core::Language::en, core::Language::zhCN, core::Language::zhTW})
            samples::writeFile(directory / (newbook::templateName(language) + ".fods"),
                               samples::flatOds(newbook::templateWorkbook(core::newWorkbook(language))));
    } catch (const std::exception& error) {
        std::cerr << "make_templates: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
