package org.postern.core.internal.tour;

import java.util.List;

import org.postern.api.model.PortPolicy;
import org.postern.core.policy.Preset;
import org.postern.core.policy.Presets;

/** No presets: the estate has its policy already. */
record EstatePresets() implements Presets {

	@Override
	public List<Preset> all() {
		return List.of();
	}

	@Override
	public PortPolicy apply(Preset preset, PortPolicy policy) {
		throw new UnsupportedOperationException();
	}
}
