package org.postern.protocol.pop3;

import java.util.List;

import org.postern.api.check.CheckListener;
import org.postern.api.check.CheckReport;
import org.postern.api.check.CheckRequest;
import org.postern.api.finding.Finding;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Retention;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.protocol.ProtocolInfo;
import org.postern.api.setting.Setting;
import org.postern.net.EndpointCheck;
import org.postern.net.review.PolicyReview;

import org.osgi.service.component.annotations.Component;

/** POP3 (RFC 1939) with STLS (RFC 2595) and capabilities (RFC 2449). */
@Component(property = MailProtocol.ID_PROPERTY + "=" + Pop3Info.ID)
public final class Pop3Protocol implements MailProtocol {

	private final ProtocolInfo info = new Pop3Info().info();
	private final PolicyReview review = new PolicyReview(info, Pop3Review.rules());

	@Override
	public ProtocolInfo info() {
		return info;
	}

	@Override
	public List<Setting<?>> settings() {
		return Retention.settings();
	}

	@Override
	public List<Finding> review(PortPolicy policy) {
		return review.of(policy, StatedRetention.all(policy));
	}

	@Override
	public CheckReport check(CheckRequest request, CheckListener listener) throws InterruptedException {
		return new EndpointCheck(request, listener).run(() -> new Pop3Dialogue(request.depth()));
	}
}
