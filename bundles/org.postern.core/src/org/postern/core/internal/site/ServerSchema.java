package org.postern.core.internal.site;

import org.postern.core.provider.Providers;

final class ServerSchema {

	private final Providers providers;

	ServerSchema(Providers providers) {
		this.providers = providers;
	}

	String write() {
		return "{}";
	}
}
