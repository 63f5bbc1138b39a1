// The registry: each function of the catalogue, one line of glue.
#include "functions/functions.hpp"

#include "functions/models.hpp"

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <org/clientele/XFunctions.hpp>

namespace clientele::functions {

namespace {
using Document = Reference<css::beans::XPropertySet>;

class Functions : public cppu::WeakImplHelper2<org::clientele::XFunctions, css::lang::XServiceInfo> {
public:
    explicit Functions(Reference<css::uno::XComponentContext> context)
        : context_(std::move(context)) {}

    // clang-format off
    Any SAL_CALL abc(const Document& d, const Table& values, const Any& cutoffs, const Any& labels) override { return call(by(d), models::abc, values, cutoffs, labels); }
    Any SAL_CALL abcCuts(const Table& values, const Any& cutoffs) override { return call({}, models::abcCuts, values, cutoffs); }
    Any SAL_CALL tier(const Document& d, const Table& value, const Table& cuts, const Any& labels) override { return call(by(d), models::tier, value, cuts, labels); }

    Any SAL_CALL topShare(const Table& values, const Any& fraction) override { return call({}, models::topShare, values, fraction); }
    Any SAL_CALL headsFor(const Table& values, const Any& share) override { return call({}, models::headsFor, values, share); }
    Any SAL_CALL gini(const Table& values, const Any& smallSample) override { return call({}, models::gini, values, smallSample); }
    Any SAL_CALL lorenz(const Table& values, const Any& points) override { return call({}, models::lorenz, values, points); }

    Any SAL_CALL rfm(const Document& d, const Table& customers, const Table& dates, const Table& amounts, const Any& asOf, const Any& keys) override { return call(by(d), models::rfm, customers, dates, amounts, asOf, keys); }
    Any SAL_CALL rfmCuts(const Table& recency, const Table& frequency, const Table& monetary, const Any& bins) override { return call({}, models::rfmCuts, recency, frequency, monetary, bins); }
    Any SAL_CALL rfmOf(const Table& recency, const Table& frequency, const Table& monetary, const Table& cuts) override { return call({}, models::rfmOf, recency, frequency, monetary, cuts); }
    Any SAL_CALL rfmSegment(const Document& d, const Table& r, const Table& f, const Table& m, const Any& scheme) override { return call(by(d), models::rfmSegment, r, f, m, scheme); }

    Any SAL_CALL nextVisit(const Document& d, const Table& lastContact, const Table& tier, const Any& policy, const Any& holidays) override { return call(by(d), models::nextVisit, lastContact, tier, policy, holidays); }
    Any SAL_CALL dueDays(const Document& d, const Table& lastContact, const Table& tier, const Any& asOf, const Any& policy, const Any& holidays) override { return call(by(d), models::dueDays, lastContact, tier, asOf, policy, holidays); }
    Any SAL_CALL dueState(const Document& d, const Table& lastContact, const Table& tier, const Any& asOf, const Any& policy, const Any& labels) override { return call(by(d), models::dueState, lastContact, tier, asOf, policy, labels); }
    // clang-format on

    OUString SAL_CALL getImplementationName() override { return "org.clientele.comp.Functions"; }
    sal_Bool SAL_CALL supportsService(const OUString& name) override {
        return cppu::supportsService(this, name);
    }
    Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        return sequenceOf({OUString("org.clientele.Functions")});
    }

private:
    [[nodiscard]] Caller by(const Document& document) const { return {context_, document}; }

    Reference<css::uno::XComponentContext> context_;
};
} // namespace

css::uno::XInterface* createFunctions(const Reference<css::uno::XComponentContext>& context) {
    return cppu::acquire(static_cast<cppu::OWeakObject*>(new Functions(context)));
}

} // namespace clientele::functions
