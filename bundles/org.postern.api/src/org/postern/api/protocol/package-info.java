/**
 * Protocols that mail servers speak. This is all that a plug-in for another protocol has to know:
 *
 * <pre>
 * &#64;Component(property = MailProtocol.ID_PROPERTY + "=finger")
 * public final class FingerProtocol implements MailProtocol {
 *
 *     public ProtocolInfo info() {
 *         return new ProtocolInfo("finger", "Finger", Direction.NONE, "Tells who is logged in (RFC 1288).",
 *                 "Hardly used today; shown here because its dialogue is one line long.",
 *                 List.of(new WellKnownPort(79, "finger", Security.NONE, Authentication.NONE, Role.ACCESS, true,
 *                         "The registered port, RFC 1288 section 2.1.")));
 *     }
 *
 *     public List&lt;Setting&lt;?&gt;&gt; settings() {
 *         return List.of();
 *     }
 *
 *     public List&lt;Finding&gt; review(PortPolicy policy) {
 *         return List.of();
 *     }
 *
 *     public CheckReport check(CheckRequest request, CheckListener listener) {
 *         // connect to request.address(), report each stage as a Step
 *     }
 * }
 * </pre>
 *
 * A bundle with this class, a manifest that imports {@code org.postern.api.*}, and a test that extends the
 * protocols' contract is a complete plug-in: its ports, settings, rules and tests appear in the console and on the
 * command line. The example is a real class in the tests of this bundle, with its check written out.
 */
package org.postern.api.protocol;
