package org.postern.core.internal.probe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.postern.api.check.CheckListener;
import org.postern.api.check.CheckReport;
import org.postern.api.check.CheckRequest;
import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.PortPolicy;
import org.postern.api.protocol.Direction;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.protocol.ProtocolInfo;
import org.postern.api.setting.Setting;
import org.postern.core.internal.net.Waiting;

/** A protocol whose checks find what a test ordered for an address and port, else that all is well. */
final class FakeProtocol implements MailProtocol {

	final Map<String, Finding> trouble = new HashMap<>();
	final Map<String, Stage> stages = new HashMap<>();
	boolean hangs;
	private final String id;

	FakeProtocol(String id) {
		this.id = id;
	}

	/** The check of {@code address:port} shall fail at a stage. */
	FakeProtocol failing(String place, Stage stage, String finding) {
		trouble.put(place, Finding.of(finding, Severity.ERROR, finding, "", ""));
		stages.put(place, stage);
		return this;
	}

	@Override
	public ProtocolInfo info() {
		return new ProtocolInfo(id, id, Direction.NONE, "", "", List.of());
	}

	@Override
	public List<Setting<?>> settings() {
		return List.of();
	}

	@Override
	public List<Finding> review(PortPolicy policy) {
		return List.of();
	}

	@Override
	public CheckReport check(CheckRequest request, CheckListener listener) throws InterruptedException {
		if (hangs) {
			Waiting.pause(Duration.ofMinutes(1), request.cancellation());
		}
		String place = request.address().getHostAddress() + ":" + request.endpoint().port();
		List<Step> steps = new ArrayList<>();
		for (Stage stage : List.of(Stage.CONNECT, Stage.GREETING)) {
			steps.add(step(stage, place));
		}
		steps.forEach(listener::finished);
		return new CheckReport(steps, List.of("< hello from " + place));
	}

	private Step step(Stage stage, String place) {
		Stage broken = stages.getOrDefault(place, Stage.REMOVE);
		if (broken.compareTo(stage) < 0) {
			return Step.unknown(stage, place, broken);
		}
		List<Finding> findings = broken == stage ? List.of(trouble.get(place)) : List.of();
		return Step.done(stage, place, Duration.ofMillis(1), List.of(), findings);
	}
}
