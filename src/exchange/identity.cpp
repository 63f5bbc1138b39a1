#include "exchange/identity.hpp"

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/string_generator.hpp>
#include <boost/uuid/uuid_io.hpp>

namespace clientele::exchange {

std::string stableUuid(std::string_view document, std::string_view customer, std::string_view what) {
    // A random UUID that is Clientele's name space. Never to be changed: every calendar out there would
    // double.
    static const auto space = boost::uuids::string_generator()("6f0d6f5c-3c0e-4b53-9a45-5d7a0c1e8f42");
    std::string name;
    for (const auto part : {document, customer, what})
        // With its length in front, so that no two triples read alike.
        name.append(std::to_string(part.size())).append(":").append(part);
    return to_string(boost::uuids::name_generator_sha1(space)(name));
}

} // namespace clientele::exchange
