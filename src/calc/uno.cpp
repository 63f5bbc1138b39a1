#include "calc/uno.hpp"

#include <rtl/string.hxx>

namespace clientele {

std::string fromUno(const OUString& text) {
    const auto bytes = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
    return {bytes.getStr(), static_cast<std::size_t>(bytes.getLength())};
}

Sequence<css::beans::PropertyValue> properties(std::initializer_list<std::pair<const char*, Any>> values) {
    Sequence<css::beans::PropertyValue> out(static_cast<sal_Int32>(values.size()));
    auto* p = out.getArray();
    for (const auto& [name, value] : values) {
        p->Name = OUString::createFromAscii(name);
        p->Value = value;
        ++p;
    }
    return out;
}

} // namespace clientele
