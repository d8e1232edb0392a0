package org.postern.net.dns;

/**
 * An MX record.
 *
 * @param preference the lowest is tried first, 0 to 65535
 * @param host       who takes the mail; empty for "nobody" (RFC 7505)
 */
public record MailExchanger(int preference, String host) {

	/** Whether it says that the domain takes no mail. */
	public boolean isNone() {
		return host.isEmpty();
	}
}
