package org.postern.backend.postfixdovecot.apply;

import java.util.List;
import java.util.stream.Collectors;

import org.postern.backend.postfixdovecot.reading.Places;
import org.postern.backend.postfixdovecot.render.Activation.Manner;
import org.postern.backend.postfixdovecot.render.Activation;
import org.postern.host.Script;

/** How the servers of these places are told something, in lines of shell. */
public record ServerCommands(Places places) {

	private static final String REMEDY = "See the server's log for the reason.";

	String doveconf() {
		return "doveconf -c " + Script.quote(places.dovecot());
	}

	String doveadm() {
		return "doveadm -c " + Script.quote(places.dovecot());
	}

	String postfix() {
		return "postfix -c " + Script.quote(places.postfix());
	}

	/** As an administrator would type it. */
	String command(Activation activation) {
		boolean reload = activation.manner() == Manner.RELOAD;
		return switch (activation.program()) {
			case DOVECOT -> reload ? doveadm() + " reload" : restartDovecot();
			case POSTFIX -> reload ? postfix() + " reload" : restartPostfix();
			case RETENTION_TIMER -> retentionTimer();
		};
	}

	/**
	 * Makes programs take up their files, in order; ends the script with a refusal where one does not. None of them is
	 * told anything before all would accept what they have, so that not one follows the new files and another the old.
	 */
	String activate(List<Activation> activations) {
		return activations.stream().map(Activation::program).distinct().map(this::ready).collect(Collectors.joining())
				+ activations.stream().map(this::activate).collect(Collectors.joining());
	}

	private String ready(Activation.Program program) {
		return switch (program) {
			case DOVECOT -> orRefuse(doveconf() + " -n >/dev/null", "Dovecot would refuse the files that it has");
			case POSTFIX -> orRefuse(postfix() + " check", "Postfix would refuse the files that it has");
			case RETENTION_TIMER -> "";
		};
	}

	/** Makes a program take up its files; ends the script with a refusal where it does not. */
	private String activate(Activation activation) {
		return switch (activation.program()) {
			case DOVECOT -> activation.manner() == Manner.RELOAD
					? orRefuse(doveadm() + " reload", "Dovecot refuses to take up its files")
					: orRefuse(restartDovecot(), "Dovecot does not start again");
			case POSTFIX -> activation.manner() == Manner.RELOAD
					? "if " + postfix() + " status >/dev/null 2>&1; then\n"
							+ orRefuse(postfix() + " reload", "Postfix refuses to take up its files") + "else\n"
							+ orRefuse(postfix() + " start", "Postfix does not start") + "fi\n"
					: orRefuse(restartPostfix(), "Postfix does not start again");
			case RETENTION_TIMER -> "if [ -d /run/systemd/system ]; then\n"
					+ orRefuse(retentionTimer(), "The timer of the daily retention is not taken up") + "fi\n";
		};
	}

	private String restartDovecot() {
		return "if systemctl is-active --quiet dovecot 2>/dev/null && [ " + Script.quote(places.dovecot()) + " = "
				+ Script.quote(Places.USUAL.dovecot()) + " ]; then systemctl restart dovecot; else " + doveadm()
				+ " stop; dovecot -c " + Script.quote(places.dovecot()) + "; fi";
	}

	private String restartPostfix() {
		return "if systemctl is-active --quiet postfix 2>/dev/null && [ " + Script.quote(places.postfix()) + " = "
				+ Script.quote(Places.USUAL.postfix()) + " ]; then systemctl restart postfix; else " + postfix()
				+ " stop; " + postfix() + " start; fi";
	}

	private static String retentionTimer() {
		return "systemctl daemon-reload && if [ -e /etc/systemd/system/postern-retention.timer ]; "
				+ "then systemctl enable --quiet --now postern-retention.timer; "
				+ "else systemctl stop postern-retention.timer 2>/dev/null || :; fi";
	}

	private static String orRefuse(String command, String message) {
		return "told=$( { " + command + "; } 2>&1 </dev/null ) || refuse " + Script.quote(message + ": ") + "\"$told\" "
				+ Script.quote(REMEDY) + "\n";
	}
}
