package org.postern.core.internal.probe.rule;

import java.util.Objects;

import org.postern.api.check.Stage;
import org.postern.api.rule.Fact;
import org.postern.mail.MailProblem;

/**
 * Something with a message that a server refused.
 *
 * @param stage   sending or receiving
 * @param user    the user name that was given
 * @param problem what it said
 */
public record MailRefusal(Stage stage, String user, MailProblem problem) implements Fact {

	public MailRefusal {
		Objects.requireNonNull(stage);
		Objects.requireNonNull(user);
		Objects.requireNonNull(problem);
	}
}
