package org.postern.ui.editor.ports;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.core.drift.DriftReport;
import org.postern.core.drift.ListenerStatus;
import org.postern.core.drift.LiveState;

/**
 * A line of the table of listeners, in words.
 *
 * @param open     whether the policy opens it
 * @param protocol the protocol's label
 * @param port     with the port really opened where the two differ
 * @param security how it is protected
 * @param login    who may log in
 * @param role     what it is for
 * @param note     the administrator's remark
 * @param live     what was last found there, beside what the policy now says
 * @param state    the same as a state; empty where what was found is about another policy
 */
record ListenerRow(boolean open, String protocol, String port, String security, String login, String role,
		String note, String live, Optional<LiveState> state) {

	static ListenerRow of(MailServer server, Listener listener, String protocol, Optional<DriftReport> report) {
		Optional<ListenerStatus> found = report.flatMap(known -> known.listeners().stream()
				.filter(status -> status.listener().id().equals(listener.id())).findFirst());
		boolean same = found.map(status -> isSame(status.listener(), listener)).orElse(false);
		return new ListenerRow(listener.enabled(), protocol, server.describePort(listener.port()),
				listener.security().label(), listener.authentication().label(), role(listener), listener.note(),
				live(report.isPresent(), found, same), found.filter(status -> same).map(ListenerStatus::state));
	}

	/** A remark changes nothing about the port. */
	private static boolean isSame(Listener one, Listener other) {
		return one.withNote("").equals(other.withNote(""));
	}

	private static String role(Listener listener) {
		return listener.standsInFor().isPresent()
				? NLS.bind(Messages.row_standsInFor, Integer.toString(listener.standsInFor().getAsInt()))
				: listener.role().label();
	}

	private static String live(boolean looked, Optional<ListenerStatus> found, boolean same) {
		if (!looked) {
			return Messages.row_unknown;
		}
		return found.filter(status -> same).map(ListenerRow::words).orElse(Messages.row_notYet);
	}

	private static String words(ListenerStatus status) {
		return status.state() == LiveState.DIFFERS && !status.observed().isBlank()
				? NLS.bind(Messages.row_differs, status.observed())
				: status.state().label();
	}

	/** The cells after the check box, in the table's order. */
	String[] cells() {
		return new String[] { open ? Messages.row_open : Messages.row_closed, protocol, port, live, security, login,
				role, note };
	}
}
