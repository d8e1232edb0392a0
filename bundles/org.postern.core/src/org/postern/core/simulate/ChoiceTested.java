package org.postern.core.simulate;

import java.util.Objects;

import org.postern.api.rule.Fact;
import org.postern.core.test.EndpointReport;

/**
 * What a connection test found at a server that a mail program would set up.
 *
 * @param program which one
 * @param report  of the test
 */
public record ChoiceTested(MailProgram program, EndpointReport report) implements Fact {

	public ChoiceTested {
		Objects.requireNonNull(program);
		Objects.requireNonNull(report);
	}
}
