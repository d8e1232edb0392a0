package org.postern.core.internal.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.core.policy.Preset;
import org.postern.core.policy.Presets;
import org.postern.core.provider.Providers;

/** The presets that the installed protocols' well-known ports amount to. */
@Component
public final class ProtocolPresets implements Presets {

	private final List<Preset> presets;

	@Activate
	public ProtocolPresets(@Reference(policyOption = ReferencePolicyOption.GREEDY) Providers providers) {
		presets = List.of(new TlsOnlyPreset(providers).preset(), new GuidePreset(providers).preset());
	}

	@Override
	public List<Preset> all() {
		return presets;
	}

	/** A listener that the preset names keeps the administrator's bind address and note. */
	@Override
	public PortPolicy apply(Preset preset, PortPolicy policy) {
		Set<String> known = new HashSet<>(preset.listeners().stream().map(Listener::protocol).toList());
		List<Listener> listeners = new ArrayList<>(
				preset.listeners().stream().map(listener -> keep(listener, policy)).toList());
		policy.listeners().stream().filter(listener -> !known.contains(listener.protocol())).forEach(listeners::add);
		return policy.withListeners(listeners);
	}

	private static Listener keep(Listener wanted, PortPolicy policy) {
		return policy.find(wanted.protocol(), wanted.port())
				.map(present -> wanted.withBind(present.bind())
						.withNote(present.note().isEmpty() ? wanted.note() : present.note()))
				.orElse(wanted);
	}
}
