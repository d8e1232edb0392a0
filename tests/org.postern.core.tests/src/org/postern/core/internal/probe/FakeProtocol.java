package org.postern.core.internal.probe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

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
public final class FakeProtocol implements MailProtocol {

	final Map<String, Finding> trouble = new HashMap<>();
	final Map<String, Stage> stages = new HashMap<>();
	final List<CheckRequest> requests = new CopyOnWriteArrayList<>();
	private volatile boolean hangs;
	private final String id;

	public FakeProtocol(String id) {
		this.id = id;
	}

	/** The check of {@code address:port} shall fail at a stage. */
	public FakeProtocol failing(String place, Stage stage, String finding) {
		return finding(place, stage, Severity.ERROR, finding);
	}

	/** The check of {@code address:port} shall find something at a stage. */
	public FakeProtocol finding(String place, Stage stage, Severity severity, String finding) {
		trouble.put(place, Finding.of(finding, severity, finding, "", ""));
		stages.put(place, stage);
		return this;
	}

	/** No check shall end by itself. */
	public void hang() {
		hangs = true;
	}

	/** What was asked so far. */
	public List<CheckRequest> requests() {
		return requests;
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
		requests.add(request);
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
		boolean failed = stages.containsKey(place) && trouble.get(place).severity() == Severity.ERROR;
		if (failed && broken.compareTo(stage) < 0) {
			return Step.unknown(stage, place, broken);
		}
		List<Finding> findings = broken == stage ? List.of(trouble.get(place)) : List.of();
		return Step.done(stage, place, Duration.ofMillis(1), List.of(), findings);
	}
}
