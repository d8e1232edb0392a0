package org.postern.core.policy;

import java.util.List;

import org.postern.api.model.PortPolicy;

/** The presets, made from the well-known ports of the protocols that are there. */
public interface Presets {

	/** "RFC 8314 (TLS only)" first, then "Set-up guide (compatible)". */
	List<Preset> all();

	/** Takes a preset's listeners; TLS, settings and listeners of protocols the preset does not know stay. */
	PortPolicy apply(Preset preset, PortPolicy policy);
}
