package org.postern.core.internal.tls;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps what was used last, and forgets the rest. */
final class RecentMap<K, V> extends LinkedHashMap<K, V> {

	private static final long serialVersionUID = 1L;

	private final int maximum;

	RecentMap(int maximum) {
		super(16, 0.75f, true);
		this.maximum = maximum;
	}

	@Override
	protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
		return size() > maximum;
	}
}
