#pragma once

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/Sequence.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <rtl/ustring.hxx>

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

/// The few helpers that the 7.4 SDK does not bring.
namespace clientele {

namespace css = com::sun::star;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

template <class T>
Sequence<T> sequenceOf(std::initializer_list<T> items) {
    return Sequence<T>(items.begin(), static_cast<sal_Int32>(items.size()));
}

inline OUString toUno(std::string_view utf8) {
    return OUString(utf8.data(), static_cast<sal_Int32>(utf8.size()), RTL_TEXTENCODING_UTF8);
}

std::string fromUno(const OUString& text);

Sequence<css::beans::PropertyValue> properties(std::initializer_list<std::pair<const char*, Any>> values);

inline void set(const Reference<css::beans::XPropertySet>& object, const char* name, const Any& value) {
    object->setPropertyValue(OUString::createFromAscii(name), value);
}

template <class Object, class Value>
void set(const Reference<Object>& object, const char* name, const Value& value) {
    set(Reference<css::beans::XPropertySet>(object, UNO_QUERY_THROW), name, Any(value));
}

template <class Value, class Object>
Value get(const Reference<Object>& object, const char* name, Value fallback = {}) {
    Reference<css::beans::XPropertySet>(object, UNO_QUERY_THROW)
        ->getPropertyValue(OUString::createFromAscii(name)) >>= fallback;
    return fallback;
}

/// An instance of a service by name, as T.
template <class T>
Reference<T> create(const Reference<css::uno::XComponentContext>& context, const char* service) {
    return Reference<T>(
        context->getServiceManager()->createInstanceWithContext(OUString::createFromAscii(service), context),
        UNO_QUERY_THROW);
}

} // namespace clientele
