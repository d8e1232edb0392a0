package org.postern.plugins.internal.source;

import java.io.IOException;

/** What was named is no p2 site. */
final class NoSiteException extends IOException {

	private static final long serialVersionUID = 1L;

	NoSiteException(String reason) {
		super(reason);
	}
}
