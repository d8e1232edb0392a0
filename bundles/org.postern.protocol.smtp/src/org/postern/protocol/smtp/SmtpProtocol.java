package org.postern.protocol.smtp;

import java.util.List;

import org.postern.api.check.CheckListener;
import org.postern.api.check.CheckReport;
import org.postern.api.check.CheckRequest;
import org.postern.api.finding.Finding;
import org.postern.api.model.FallbackPort;
import org.postern.api.model.PortPolicy;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.protocol.ProtocolInfo;
import org.postern.api.setting.Setting;
import org.postern.net.EndpointCheck;
import org.postern.net.review.PolicyReview;

import org.osgi.service.component.annotations.Component;

/** SMTP (RFC 5321), submission (RFC 6409), STARTTLS (RFC 3207) and AUTH (RFC 4954). */
@Component(property = MailProtocol.ID_PROPERTY + "=" + SmtpInfo.ID)
public final class SmtpProtocol implements MailProtocol {

	private final ProtocolInfo info = new SmtpInfo().info();
	private final PolicyReview review = new PolicyReview(info, SmtpReview.rules());

	@Override
	public ProtocolInfo info() {
		return info;
	}

	@Override
	public List<Setting<?>> settings() {
		return List.of(FallbackPort.PORT, FallbackPort.STANDS_IN_FOR);
	}

	@Override
	public List<Finding> review(PortPolicy policy) {
		return review.of(policy, List.of());
	}

	@Override
	public CheckReport check(CheckRequest request, CheckListener listener) throws InterruptedException {
		return new EndpointCheck(request, listener).run(() -> new SmtpDialogue(request));
	}
}
