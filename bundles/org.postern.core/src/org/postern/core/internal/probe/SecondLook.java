package org.postern.core.internal.probe;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.model.Endpoint;
import org.postern.core.internal.filter.TheServer;
import org.postern.core.internal.filter.Trial;
import org.postern.core.internal.filter.TwoVantages;
import org.postern.core.internal.net.PortProbe.Answer;

/** Looks from the server itself at a port that does not answer here. */
final class SecondLook {

	private final TestContext context;
	private final Endpoint endpoint;

	SecondLook(TestContext context, Endpoint endpoint) {
		this.context = context;
		this.endpoint = endpoint;
	}

	/** @return nothing where the server cannot be asked, or knows nothing either */
	List<Finding> examine(List<InetAddress> addresses) throws InterruptedException {
		Optional<TheServer> server = context.server();
		if (server.isEmpty()) {
			return List.of();
		}
		List<Trial> trials = new ArrayList<>();
		for (InetAddress address : addresses) {
			Optional<Answer> answer = server.get().connect(address, endpoint.port());
			answer.map(found -> new Trial(server.get().label(), true, endpoint.host(), address, endpoint.port(), found))
					.ifPresent(trials::add);
		}
		return context.judge(endpoint, new TwoVantages(endpoint.host(), endpoint.port(), trials));
	}
}
