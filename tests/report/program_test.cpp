// The program clientele-report as a shell or cron runs it, on real files.
#include "samples/facts.hpp"
#include "samples/workbooks.hpp"

#include <algorithm>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace clientele {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;

std::string content(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// A folder of its own for each test: in/ for workbooks, out/ for results.
class ReportProgram : public testing::Test {
protected:
    ReportProgram() {
        auto pattern = (fs::temp_directory_path() / "clientele-test-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr)
            throw std::runtime_error("cannot make a folder like " + pattern);
        folder_ = pattern;
        fs::create_directories(in());
    }
    ~ReportProgram() override {
        std::error_code ignored;
        fs::permissions(in(), fs::perms::owner_all, ignored);
        fs::remove_all(folder_, ignored);
    }

    /// Runs the program in in/, with `environment` before it and `arguments` behind; keeps what it says.
    int run(const std::string& environment, const std::string& arguments) {
        const auto command = "cd '" + in().string() + "' && env " + environment +
                             " '" CLIENTELE_REPORT_PROGRAM "' " + arguments + " >'" +
                             (folder_ / "said").string() + "' 2>'" + (folder_ / "complained").string() + "'";
        const int status = std::system(command.c_str());
        said_ = content(folder_ / "said");
        complained_ = content(folder_ / "complained");
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

    [[nodiscard]] fs::path in() const { return folder_ / "in"; }
    [[nodiscard]] fs::path out() const { return folder_ / "out"; }
    static std::vector<std::string> filesIn(const fs::path& folder) {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(folder))
            names.push_back(entry.path().filename().string());
        std::ranges::sort(names);
        return names;
    }
    void write(const char* name, const std::string& bytes) const {
        std::ofstream(in() / name, std::ios::binary) << bytes;
    }

    fs::path folder_;
    std::string said_, complained_;
};

const std::string english = "LC_ALL=C";

TEST_F(ReportProgram, MakesAWorkbookAndAPdfUnderCronsLocaleAndLeavesTheFolderOfTheFileAsItWas) {
    const auto file = in() / samples::facts::zh::file;
    samples::writeFile(file, samples::flatOds(samples::chineseWorkbook()));
    const auto before = content(file);
    const auto time = fs::last_write_time(file);
    fs::permissions(file, fs::perms::owner_read);
    fs::permissions(in(), fs::perms::owner_read | fs::perms::owner_exec);

    EXPECT_EQ(0, run(english, "'客户2026.fods' -o ../out --as-of 2026-11-22 --highlight")) << complained_;

    EXPECT_THAT(said_, AllOf(HasSubstr("客户2026.fods"), HasSubstr("303 customers: A "), HasSubstr("overdue"),
                             HasSubstr("客户2026-report-2026-11-22.ods")));
    EXPECT_EQ("", complained_);
    EXPECT_THAT(filesIn(out()),
                testing::ElementsAre("客户2026-report-2026-11-22.ods", "客户2026-report-2026-11-22.pdf"));
    EXPECT_EQ("PK", content(out() / "客户2026-report-2026-11-22.ods").substr(0, 2));
    EXPECT_EQ("%PDF", content(out() / "客户2026-report-2026-11-22.pdf").substr(0, 4));
    EXPECT_EQ(before, content(file));
    EXPECT_EQ(time, fs::last_write_time(file));
    EXPECT_THAT(filesIn(in()), testing::ElementsAre(samples::facts::zh::file));
}

TEST_F(ReportProgram, WritesTheVisitsAsACalendarThatALaterOneUpdates) {
    samples::writeFile(in() / "good.fods", samples::flatOds(samples::englishWorkbook()));
    EXPECT_EQ(0, run(english, "good.fods -o ../out --as-of 2026-11-22 --calendar")) << complained_;
    EXPECT_THAT(said_, HasSubstr("Visits written: "));
    EXPECT_EQ(0, run(english, "good.fods -o ../out --as-of 2026-11-23 --calendar")) << complained_;
    const auto uids = [&](const char* name) {
        std::ifstream file(out() / name);
        std::vector<std::string> found;
        for (std::string line; std::getline(file, line);)
            if (line.starts_with("UID:"))
                found.push_back(line);
        std::ranges::sort(found);
        return found;
    };
    EXPECT_THAT(uids("good-report-2026-11-22.ics"), testing::SizeIs(testing::Gt(100U)));
    EXPECT_EQ(uids("good-report-2026-11-22.ics"), uids("good-report-2026-11-23.ics"));
}

TEST_F(ReportProgram, GoesOnAfterAFileThatFailsAndSaysWhichAndWhy) {
    samples::writeFile(in() / "good.fods", samples::flatOds(samples::englishWorkbook()));
    write("letter.txt", "Dear customer,\n");
    write("broken.ods", "PK no spreadsheet at all");
    write("nothing.csv", "a,b\n1,2\n");

    EXPECT_EQ(1, run(english, "missing.ods letter.txt broken.ods nothing.csv . good.fods -o ../out"));

    EXPECT_THAT(complained_, AllOf(HasSubstr("missing.ods: There is no such file."),
                                   HasSubstr("letter.txt: This cannot be opened as a spreadsheet"),
                                   HasSubstr("broken.ods: This cannot be opened as a spreadsheet"),
                                   HasSubstr("nothing.csv: No customer table was found."),
                                   HasSubstr(".: This cannot be opened as a spreadsheet")));
    EXPECT_THAT(said_, HasSubstr("good-report-"));
    EXPECT_EQ(2U, filesIn(out()).size());
}

TEST_F(ReportProgram, OverwritesNoFileAndSpeaksTheLanguageOfTheEnvironment) {
    samples::writeFile(in() / "book.fods", samples::flatOds(samples::englishWorkbook()));
    write("book-report-2026-11-22.pdf", "mine");

    EXPECT_EQ(1, run("LC_ALL= LANG=zh_CN.UTF-8", "missing.ods book.fods --as-of 2026-11-22"));

    EXPECT_THAT(complained_, HasSubstr("没有这个文件"));
    EXPECT_THAT(said_, AllOf(HasSubstr("户："), HasSubstr("工作簿：./book-report-2026-11-22-2.ods")));
    EXPECT_EQ("mine", content(in() / "book-report-2026-11-22.pdf"));
    EXPECT_TRUE(fs::exists(in() / "book-report-2026-11-22-2.pdf"));
}

TEST_F(ReportProgram, SaysHowItIsUsed) {
    EXPECT_EQ(0, run("LANG=zh_TW.UTF-8 LC_ALL=", "--help"));
    EXPECT_THAT(said_, HasSubstr("活頁簿"));
    EXPECT_EQ(2, run(english, "--as-of tomorrow book.ods"));
    EXPECT_THAT(complained_, AllOf(HasSubstr("“tomorrow”"), HasSubstr("--help")));
}

} // namespace
} // namespace clientele
