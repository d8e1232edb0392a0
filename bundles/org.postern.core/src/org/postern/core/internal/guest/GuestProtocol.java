package org.postern.core.internal.guest;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.postern.api.check.CheckListener;
import org.postern.api.check.CheckReport;
import org.postern.api.check.CheckRequest;
import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.check.StepStatus;
import org.postern.api.finding.Finding;
import org.postern.api.model.PortPolicy;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.protocol.ProtocolInfo;
import org.postern.api.setting.Setting;

/** A protocol of a plug-in: what it says of itself was asked once, and what it does is bounded in time. */
record GuestProtocol(Guest guest, MailProtocol protocol, ProtocolInfo info, List<Setting<?>> settings)
		implements MailProtocol {

	private static final Duration REVIEW = Duration.ofSeconds(5);
	/** A check waits for the server more than once, each time as long as it may. */
	private static final int WAITS = 12;

	static GuestProtocol of(Guest guest, MailProtocol protocol) {
		return new GuestProtocol(guest, protocol, protocol.info(), List.copyOf(protocol.settings()));
	}

	@Override
	public List<Finding> review(PortPolicy policy) {
		try {
			return guest.ask(REVIEW, () -> List.copyOf(protocol.review(policy)));
		} catch (GuestException e) {
			return List.of(guest.unknown("What is wrong with the ports of " + info.label(), e));
		}
	}

	@Override
	public CheckReport check(CheckRequest request, CheckListener listener) throws InterruptedException {
		try {
			return guest.ask(request.timeout().multipliedBy(WAITS), request.cancellation(),
					() -> protocol.check(request, listener));
		} catch (GuestException e) {
			String subject = request.address().getHostAddress() + ":" + request.endpoint().port();
			Step unknown = new Step(Stage.CONNECT, subject, StepStatus.UNKNOWN, Duration.ZERO, List.of(),
					List.of(guest.unknown("Whether " + info.label() + " works there", e)), Optional.of(Stage.CONNECT));
			listener.finished(unknown);
			return new CheckReport(List.of(unknown), List.of());
		}
	}
}
