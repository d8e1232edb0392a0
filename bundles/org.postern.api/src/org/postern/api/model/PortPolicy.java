package org.postern.api.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.postern.api.setting.SettingValues;

/**
 * The one statement from which server configuration, client profiles and tests follow.
 *
 * @param listeners the ports, open and closed, in the administrator's order; two of the same {@link ListenerId}
 *                  are refused
 * @param tls       how TLS is done on all of them
 * @param settings  what protocols add to a policy, by protocol id
 */
public record PortPolicy(List<Listener> listeners, TlsPolicy tls, Map<String, SettingValues> settings) {

	public PortPolicy {
		listeners = List.copyOf(listeners);
		Objects.requireNonNull(tls);
		settings = Map.copyOf(new TreeMap<>(settings));
		long distinct = listeners.stream().map(Listener::id).distinct().count();
		if (distinct != listeners.size()) {
			throw new IllegalArgumentException("A policy lists each protocol and port once for an address");
		}
	}

	/** A policy that opens nothing. */
	public static PortPolicy empty() {
		return new PortPolicy(List.of(), TlsPolicy.modern(), Map.of());
	}

	public List<Listener> enabled() {
		return listeners.stream().filter(Listener::enabled).toList();
	}

	public Optional<Listener> find(ListenerId id) {
		return listeners.stream().filter(listener -> listener.id().equals(id)).findFirst();
	}

	/** The first listener of a protocol on a port, whatever its address. */
	public Optional<Listener> find(String protocol, int port) {
		return listeners.stream().filter(listener -> listener.protocol().equals(protocol) && listener.port() == port)
				.findFirst();
	}

	/** What protocol {@code id} adds to this policy; its defaults where nothing is stated. */
	public SettingValues settings(String id) {
		return settings.getOrDefault(id, SettingValues.empty());
	}

	public Retention retention() {
		return Retention.general(settings(Retention.PROTOCOL));
	}

	public Retention retention(MailAddress mailbox) {
		return Retention.of(settings(Retention.PROTOCOL), mailbox);
	}

	public PortPolicy withListeners(List<Listener> value) {
		return new PortPolicy(value, tls, settings);
	}

	public PortPolicy withTls(TlsPolicy value) {
		return new PortPolicy(listeners, value, settings);
	}

	public PortPolicy withSettings(String protocol, SettingValues values) {
		Map<String, SettingValues> changed = new TreeMap<>(settings);
		changed.put(protocol, values);
		return new PortPolicy(listeners, tls, changed);
	}

	/** Replaces the listener {@code id} by what {@code change} makes of it; a policy without it stays as it is. */
	public PortPolicy change(ListenerId id, UnaryOperator<Listener> change) {
		return withListeners(
				listeners.stream().map(listener -> listener.id().equals(id) ? change.apply(listener) : listener).toList());
	}

	/** Adds a listener, or replaces the one of the same id. */
	public PortPolicy with(Listener listener) {
		if (find(listener.id()).isPresent()) {
			return change(listener.id(), ignored -> listener);
		}
		List<Listener> more = new ArrayList<>(listeners);
		more.add(listener);
		return withListeners(more);
	}

	public PortPolicy without(ListenerId id) {
		return withListeners(listeners.stream().filter(listener -> !listener.id().equals(id)).toList());
	}
}
