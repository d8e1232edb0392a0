package org.postern.ui.push;

import org.postern.core.push.PushPreview;

/** What is known of a push before it is done. */
sealed interface Foresight {

	/** The list is being read. */
	record Reading() implements Foresight {
	}

	/** Nothing can be said. */
	record Unknown(String reason, String remedy) implements Foresight {
	}

	/** Who would be given what. */
	record Found(PushPreview preview) implements Foresight {
	}
}
