package org.postern.mail;

import java.util.Objects;

import org.postern.api.model.MailAddress;

/**
 * Who sends or receives.
 *
 * @param name as people write it, in any script; empty if not known
 */
public record Correspondent(MailAddress address, String name) {

	public Correspondent {
		Objects.requireNonNull(address);
		HeaderText.requireOneLine(name, "A name");
	}
}
