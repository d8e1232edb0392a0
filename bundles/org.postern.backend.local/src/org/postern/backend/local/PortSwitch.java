package org.postern.backend.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.postern.api.backend.BackendException;

/** The open ports, changed live. A port that stays as it is keeps its connections. Not thread-safe. */
final class PortSwitch implements AutoCloseable {

	private final LocalPorts ports;
	private final Map<OpenPort, AutoCloseable> open = new LinkedHashMap<>();

	PortSwitch(LocalPorts ports) {
		this.ports = ports;
	}

	Set<OpenPort> open() {
		return Set.copyOf(open.keySet());
	}

	/** Opens what can be opened: one busy port must not keep the others closed. @return what went wrong */
	List<BackendException> openAll(Set<OpenPort> wanted) {
		List<BackendException> problems = new ArrayList<>();
		for (OpenPort port : wanted) {
			try {
				open.put(port, ports.open(port));
			} catch (BackendException e) {
				problems.add(e);
			}
		}
		return problems;
	}

	/**
	 * Makes the open ports those that are wanted. New ones come first, so that a port that cannot be had is known
	 * before anything was closed.
	 *
	 * @throws BackendException if one cannot be opened; those that were open before are open again
	 */
	void change(Set<OpenPort> wanted) throws BackendException {
		Set<OpenPort> closing = new LinkedHashSet<>(open.keySet());
		closing.removeAll(wanted);
		List<OpenPort> opened = new ArrayList<>();
		List<OpenPort> closed = new ArrayList<>();
		try {
			for (OpenPort port : inOrder(wanted, closing)) {
				for (OpenPort other : closing.stream().filter(port::excludes).toList()) {
					close(other);
					closed.add(other);
					closing.remove(other);
				}
				open.put(port, ports.open(port));
				opened.add(port);
			}
		} catch (BackendException e) {
			opened.forEach(this::close);
			throw undo(closed, e);
		}
		closing.forEach(this::close);
	}

	/** First those for which nothing has to be closed. */
	private List<OpenPort> inOrder(Set<OpenPort> wanted, Set<OpenPort> closing) {
		List<OpenPort> order = new ArrayList<>();
		List<OpenPort> replacing = new ArrayList<>();
		for (OpenPort port : wanted) {
			if (!open.containsKey(port)) {
				(closing.stream().anyMatch(port::excludes) ? replacing : order).add(port);
			}
		}
		order.addAll(replacing);
		return order;
	}

	private BackendException undo(List<OpenPort> closed, BackendException why) {
		for (BackendException further : openAll(new LinkedHashSet<>(closed))) {
			why.addSuppressed(further);
		}
		return why;
	}

	private void close(OpenPort port) {
		try {
			open.remove(port).close();
		} catch (Exception e) {
			throw new IllegalStateException("Port " + port.port() + " could not be closed", e);
		}
	}

	@Override
	public void close() {
		List.copyOf(open.keySet()).forEach(this::close);
	}
}
