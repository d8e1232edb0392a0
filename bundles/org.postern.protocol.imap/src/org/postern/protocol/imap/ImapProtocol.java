package org.postern.protocol.imap;

import java.util.List;

import org.postern.api.check.CheckListener;
import org.postern.api.check.CheckReport;
import org.postern.api.check.CheckRequest;
import org.postern.api.finding.Finding;
import org.postern.api.model.PortPolicy;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.protocol.ProtocolInfo;
import org.postern.api.setting.Setting;
import org.postern.net.EndpointCheck;
import org.postern.net.review.PolicyReview;

import org.osgi.service.component.annotations.Component;

/** IMAP (RFC 3501, RFC 9051) with STARTTLS. */
@Component(property = MailProtocol.ID_PROPERTY + "=" + ImapInfo.ID)
public final class ImapProtocol implements MailProtocol {

	private final ProtocolInfo info = new ImapInfo().info();
	private final PolicyReview review = new PolicyReview(info, ImapReview.rules());

	@Override
	public ProtocolInfo info() {
		return info;
	}

	@Override
	public List<Setting<?>> settings() {
		return List.of();
	}

	@Override
	public List<Finding> review(PortPolicy policy) {
		return review.of(policy, List.of());
	}

	@Override
	public CheckReport check(CheckRequest request, CheckListener listener) throws InterruptedException {
		return new EndpointCheck(request, listener).run(() -> new ImapDialogue(request.depth()));
	}
}
