#include "calc/files.hpp"

#include <com/sun/star/io/SequenceInputStream.hpp>
#include <com/sun/star/ucb/IOErrorCode.hpp>
#include <com/sun/star/ucb/InteractiveAugmentedIOException.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>
#include <osl/file.hxx>
#include <rtl/uri.hxx>

namespace clientele::calc {

namespace {

FileTrouble troubleOf(css::ucb::IOErrorCode code) {
    using namespace css::ucb;
    switch (code) {
    case IOErrorCode_ACCESS_DENIED:
    case IOErrorCode_WRITE_PROTECTED:
    case IOErrorCode_LOCKING_VIOLATION:
        return FileTrouble::noPermission;
    case IOErrorCode_NOT_EXISTING:
    case IOErrorCode_NOT_EXISTING_PATH:
    case IOErrorCode_NO_DIRECTORY:
        return FileTrouble::noFolder;
    case IOErrorCode_OUT_OF_DISK_SPACE:
        return FileTrouble::noSpace;
    default:
        return FileTrouble::other;
    }
}

} // namespace

void writeFile(const Reference<css::uno::XComponentContext>& context, const OUString& url,
               const std::string& content) {
    const Sequence<sal_Int8> bytes(reinterpret_cast<const sal_Int8*>(content.data()),
                                   static_cast<sal_Int32>(content.size()));
    try {
        const Reference<css::io::XInputStream> stream(
            css::io::SequenceInputStream::createStreamFromSequence(context, bytes), UNO_QUERY_THROW);
        css::ucb::SimpleFileAccess::create(context)->writeFile(url, stream);
    } catch (const css::ucb::InteractiveIOException& e) {
        throw CannotWrite(troubleOf(e.Code), fromUno(e.Message));
    } catch (const css::uno::Exception& e) {
        throw CannotWrite(FileTrouble::other, fromUno(e.Message));
    }
}

std::string pathOf(const OUString& url) {
    OUString path;
    return osl::FileBase::getSystemPathFromFileURL(url, path) == osl::FileBase::E_None ? fromUno(path)
                                                                                       : fromUno(url);
}

OUString nameOf(const OUString& url) {
    return rtl::Uri::decode(url.copy(url.lastIndexOf('/') + 1), rtl_UriDecodeWithCharset,
                            RTL_TEXTENCODING_UTF8);
}

} // namespace clientele::calc
