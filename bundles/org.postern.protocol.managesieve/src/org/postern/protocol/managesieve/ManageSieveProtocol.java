package org.postern.protocol.managesieve;

import java.util.List;

import org.osgi.service.component.annotations.Component;
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

/** ManageSieve (RFC 5804) with STARTTLS. */
@Component(property = MailProtocol.ID_PROPERTY + "=" + SieveInfo.ID)
public final class ManageSieveProtocol implements MailProtocol {

	private final ProtocolInfo info = new SieveInfo().info();
	private final PolicyReview review = new PolicyReview(info, SieveReview.rules());

	@Override
	public ProtocolInfo info() {
		return info;
	}

	@Override
	public List<Setting<?>> settings() {
		return SieveSettings.all();
	}

	@Override
	public List<Finding> review(PortPolicy policy) {
		return review.of(policy, List.of());
	}

	@Override
	public CheckReport check(CheckRequest request, CheckListener listener) throws InterruptedException {
		return new EndpointCheck(request, listener).run(() -> new SieveDialogue(request.depth()));
	}
}
