package org.postern.ui.delivery;

import org.postern.core.publish.PlaceState;
import org.postern.core.push.PushState;
import org.postern.ui.icons.Icon;

/** How far one line is. */
public enum DeliveryStatus {

	WAITING(PushState.WAITING.label(), Icon.UNKNOWN, false),
	RUNNING(Messages.status_running, Icon.RUNNING, false),
	DELIVERED(PushState.DELIVERED.label(), Icon.PASSED, false),
	HOLDS_IT(PushState.HOLDS_IT.label(), Icon.PASSED, false),
	BOUNCED(PushState.BOUNCED.label(), Icon.FAILED, true),
	REFUSED(PushState.REFUSED.label(), Icon.WARNED, true),
	FAILED(PushState.FAILED.label(), Icon.FAILED, true),
	UNKNOWN(PushState.UNKNOWN.label(), Icon.UNKNOWN, true),
	LEFT_OUT(Messages.status_leftOut, Icon.CANCEL, true),
	AGREES(PlaceState.AGREES.label(), Icon.PASSED, false),
	DIFFERS(PlaceState.DIFFERS.label(), Icon.WARNED, true),
	MISSING(PlaceState.MISSING.label(), Icon.WARNED, true);

	private final String label;
	private final Icon icon;
	private final boolean trouble;

	DeliveryStatus(String label, Icon icon, boolean trouble) {
		this.label = label;
		this.icon = icon;
		this.trouble = trouble;
	}

	static DeliveryStatus of(PushState state) {
		return valueOf(state.name());
	}

	static DeliveryStatus of(PlaceState state) {
		return valueOf(state.name());
	}

	/** The word shown to people. */
	public String label() {
		return label;
	}

	Icon icon() {
		return icon;
	}

	/** Whether somebody has to look at it. */
	boolean isTrouble() {
		return trouble;
	}

	boolean isOpen() {
		return this == WAITING || this == RUNNING;
	}
}
