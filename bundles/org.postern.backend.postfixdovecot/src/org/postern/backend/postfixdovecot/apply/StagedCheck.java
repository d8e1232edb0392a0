package org.postern.backend.postfixdovecot.apply;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.postern.api.backend.BackendException;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.backend.postfixdovecot.reading.BoundPort;

/** What the checks of the staged files amount to. Pure. */
final class StagedCheck {

	private static final String UNTOUCHED = " The live files were not touched.";
	private static final int NO_CERTIFICATE = 2;
	private static final int NO_KEY = 3;
	private static final int TWO_PAIRS = 4;
	private static final int EXPIRED = 5;

	private final Map<String, Answer> answers;

	StagedCheck(String output) {
		this.answers = Answer.all(output);
	}

	/** @throws BackendException that names the first thing that would break the server */
	void require(MailServer server, List<Listener> opened) throws BackendException {
		files("dovecot.files", "Dovecot");
		files("postfix.services", "Postfix");
		readable("dovecot.certificate", "Dovecot cannot read its certificate");
		readable("dovecot.key", "Dovecot cannot read the key of its certificate");
		readable("postfix.certificate", "Postfix cannot read its certificate or key");
		pair("dovecot.pair", "Dovecot");
		pair("postfix.pair", "Postfix");
		files("postfix.settings", "Postfix");
		files("postfix.files", "Postfix");
		for (Listener listener : opened) {
			free(listener, server.livePort(listener.port()));
		}
	}

	private void files(String check, String program) throws BackendException {
		Answer answer = Answer.of(answers, check);
		if (answer.status() != 0) {
			throw new BackendException(program + " would refuse its files: " + answer.said(),
					"Mend the place that it names, if it was edited by hand, and plan anew." + UNTOUCHED);
		}
	}

	private void readable(String check, String trouble) throws BackendException {
		Answer answer = Answer.of(answers, check);
		if (answer.status() != 0) {
			throw new BackendException(trouble + ": " + answer.said(), remedy(answer.said()) + UNTOUCHED);
		}
	}

	private static String remedy(String said) {
		if (said.contains("No such file")) {
			return "Put the file there, or name another in the policy's TLS settings.";
		}
		if (said.contains("ermission denied")) {
			return "Not even the administrator of the server may read it: see where it lies (a network drive?), and what"
					+ " SELinux (ls -Z, restorecon) or AppArmor (aa-status) says of it.";
		}
		return "See what the file holds: a certificate and its key, as PEM texts.";
	}

	private void pair(String check, String program) throws BackendException {
		Answer answer = Answer.of(answers, check);
		switch (answer.status()) {
			case NO_CERTIFICATE -> throw new BackendException("What " + program + " has for a certificate is none",
					"Name a file with a certificate as a PEM text in the policy's TLS settings." + UNTOUCHED);
			case NO_KEY -> throw new BackendException(
					program + " has no key for its certificate, or one that asks for a password",
					"Name a file with a key as a PEM text, without a password." + UNTOUCHED);
			case TWO_PAIRS -> throw new BackendException(
					"The certificate and the key of " + program + " do not belong together",
					"Name the certificate's own key in the policy's TLS settings." + UNTOUCHED);
			case EXPIRED -> throw new BackendException("The certificate of " + program + " has expired: " + answer.said(),
					"Renew the certificate first, then apply." + UNTOUCHED);
			default -> { }
		}
	}

	private void free(Listener listener, int livePort) throws BackendException {
		Optional<BoundPort> taken = BoundPort.all(Answer.of(answers, "ports").lines()).stream()
				.filter(bound -> bound.isAt(listener, livePort) && !bound.isOfMailServer()).findFirst();
		if (taken.isPresent()) {
			throw new BackendException(
					"Port " + livePort + " on the server is held by another program: "
							+ String.join(", ", taken.get().programs()),
					"Stop that program, or choose another port." + UNTOUCHED);
		}
	}
}
