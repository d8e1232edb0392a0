package org.postern.ui.servers;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.osgi.service.component.annotations.Component;

/** The line that is selected in the Mail servers view: what F5 tests while no editor is in front. Thread-safe. */
@Component(service = SelectedServer.class)
public final class SelectedServer {

	private final AtomicReference<Optional<Node>> node = new AtomicReference<>(Optional.empty());

	public Optional<Node> get() {
		return node.get();
	}

	void set(Optional<Node> selected) {
		node.set(selected);
	}
}
