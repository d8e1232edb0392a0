package org.postern.ui.icons;

import org.postern.api.check.StepStatus;
import org.postern.api.finding.Severity;
import org.postern.core.drift.LiveState;

/** Which picture stands for which state; always shown beside the state's word. */
public final class StateIcons {

	private StateIcons() {
	}

	public static Icon of(Severity severity) {
		return switch (severity) {
			case INFO -> Icon.INFO;
			case ADVICE -> Icon.ADVICE;
			case WARNING -> Icon.WARNING;
			case ERROR -> Icon.ERROR;
		};
	}

	public static Icon of(StepStatus status) {
		return switch (status) {
			case PASSED -> Icon.PASSED;
			case WARNED -> Icon.WARNED;
			case FAILED -> Icon.FAILED;
			case UNKNOWN -> Icon.UNKNOWN;
		};
	}

	public static Icon of(LiveState state) {
		return switch (state) {
			case OPEN -> Icon.LIVE_OPEN;
			case CLOSED -> Icon.LIVE_CLOSED;
			case DIFFERS -> Icon.LIVE_DIFFERS;
			case UNKNOWN -> Icon.LIVE_UNKNOWN;
		};
	}
}
