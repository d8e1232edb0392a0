package org.postern.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.web.RunningWeb;
import org.postern.api.web.WebException;
import org.postern.api.web.WebListener;
import org.postern.api.web.WebSettings;
import org.postern.core.profile.ProfileServing;
import org.postern.core.site.Site;

/** Remembers how it was started, and that it was stopped; tells what it is told to. */
final class FakeServing implements ProfileServing {

	final List<WebSettings> started = new ArrayList<>();
	int stopped;
	boolean broken;
	boolean troubled;

	@Override
	public RunningWeb start(Site site, WebSettings settings, WebListener listener) throws WebException {
		if (broken) {
			throw new WebException("Port 10080 is taken", "Take another.");
		}
		started.add(settings);
		if (troubled) {
			listener.trouble("domains/x.yaml:1:1: No.", "Mend it.");
		}
		return new Running();
	}

	private final class Running implements RunningWeb {

		@Override
		public List<URI> places() {
			return List.of(URI.create("http://127.0.0.1:" + started.getLast().port()));
		}

		@Override
		public Optional<URI> metrics() {
			return started.getLast().metricsPort().map(port -> URI.create("http://127.0.0.1:" + port + "/metrics"));
		}

		@Override
		public void close() {
			stopped++;
		}
	}
}
