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
import org.postern.net.review.CleartextLogin;
import org.postern.net.review.OppositeTls;
import org.postern.net.review.ReviewRule;

import org.osgi.service.component.annotations.Component;

/** SMTP (RFC 5321), submission (RFC 6409), STARTTLS (RFC 3207) and AUTH (RFC 4954). */
@Component(property = MailProtocol.ID_PROPERTY + "=" + SmtpInfo.ID)
public final class SmtpProtocol implements MailProtocol {

	private final ProtocolInfo info = new SmtpInfo().info();
	private final List<ReviewRule> rules = List.of(new OpenRelay(), new CleartextLogin(SmtpInfo.ID),
			new OppositeTls(info), new RelayWithoutStartTls(), new NoSubmission(), new FallbackForClosedPort(),
			new FallbackInCleartext());

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
		return ReviewRule.all(rules, policy);
	}

	@Override
	public CheckReport check(CheckRequest request, CheckListener listener) throws InterruptedException {
		return new EndpointCheck(request, listener).run(() -> new SmtpDialogue(request));
	}
}
