// What the Function Wizard shows is what the catalogue says, in each language of the user interface.
#include "core/base/language.hpp"
#include "examples.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/FunctionArgument.hpp>
#include <com/sun/star/sheet/XFunctionDescriptions.hpp>

#include <gtest/gtest.h>
#include <map>
#include <vector>

namespace clientele::test {
namespace {

using functions::catalogue;

/// What the Function Wizard shows of one function.
struct Description {
    std::string text;
    std::vector<std::string> names, texts;
    std::vector<bool> optional;
};

std::map<std::string, Description> descriptions(const Reference<css::uno::XComponentContext>& where) {
    std::map<std::string, Description> out;
    const auto list =
        create<css::sheet::XFunctionDescriptions>(where, "com.sun.star.sheet.FunctionDescriptions");
    const Reference<css::container::XIndexAccess> all(list, UNO_QUERY_THROW);
    for (sal_Int32 i = 0; i < all->getCount(); ++i) {
        Sequence<css::beans::PropertyValue> properties;
        all->getByIndex(i) >>= properties;
        std::string name;
        Description description;
        for (const auto& property : properties) {
            OUString text;
            Sequence<css::sheet::FunctionArgument> arguments;
            if (property.Name == "Name" && (property.Value >>= text))
                name = fromUno(text);
            else if (property.Name == "Description" && (property.Value >>= text))
                description.text = fromUno(text);
            else if (property.Name == "Arguments" && (property.Value >>= arguments))
                for (const auto& argument : arguments) {
                    description.names.push_back(fromUno(argument.Name));
                    description.texts.push_back(fromUno(argument.Description));
                    description.optional.push_back(argument.IsOptional);
                }
        }
        if (name.starts_with("CRM."))
            out[name] = description;
    }
    return out;
}

void expectDescribed(const Reference<css::uno::XComponentContext>& where, core::Language language) {
    const auto shown = descriptions(where);
    const auto at = static_cast<std::size_t>(language);
    EXPECT_EQ(catalogue().size(), shown.size());
    for (const auto& function : catalogue()) {
        const auto found = shown.find(std::string(function.name));
        ASSERT_NE(shown.end(), found) << function.name;
        EXPECT_EQ(function.text.at(at), found->second.text) << function.name;
        ASSERT_EQ(function.arguments.size(), found->second.names.size()) << function.name;
        for (std::size_t i = 0; i < function.arguments.size(); ++i) {
            const auto& argument = function.arguments[i];
            EXPECT_EQ(argument.name.at(at), found->second.names[i]) << function.name;
            EXPECT_EQ(argument.text.at(at), found->second.texts[i]) << function.name;
            EXPECT_EQ(!argument.required, found->second.optional[i]) << function.name << ' ' << argument.idl;
        }
    }
}

TEST(FunctionWizard, ShowsEveryFunctionAndArgumentInEnglish) {
    expectDescribed(context(), core::Language::en);
}

TEST(FunctionWizard, ShowsThemInSimplifiedChinese) {
    auto options = officeOptions();
    options.uiLanguage = "zh-CN";
    const office::OfficeProcess chinese(options);
    expectDescribed(chinese.context(), core::Language::zhCN);
}

TEST(FunctionWizard, ShowsThemInTraditionalChinese) {
    auto options = officeOptions();
    options.uiLanguage = "zh-TW";
    const office::OfficeProcess chinese(options);
    expectDescribed(chinese.context(), core::Language::zhTW);
}

} // namespace
} // namespace clientele::test
