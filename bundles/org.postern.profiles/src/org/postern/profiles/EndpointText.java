package org.postern.profiles;

import org.postern.api.model.Authentication;
import org.postern.api.model.DomainName;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Port;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.profile.FormatException;

/** Makes endpoints of what strangers wrote, and names the place of what cannot be right. */
record EndpointText(XmlElement server) {

	/** @param login whether the document wants one */
	Endpoint endpoint(String protocol, String host, XmlElement port, Security security, boolean login)
			throws FormatException {
		Role role = protocol.equals("smtp") ? Role.SUBMISSION : Role.ACCESS;
		return new Endpoint(protocol, host(host), port(port), security, authentication(login, security), role);
	}

	private String host(String text) throws FormatException {
		if (!DomainName.isValid(text) && !text.matches("[0-9a-fA-F:.]+")) {
			throw server.problem("'" + text + "' is not the name of a host");
		}
		return text;
	}

	static int port(XmlElement port) throws FormatException {
		if (!port.text().matches("[0-9]{1,5}") || !Port.isValid(Integer.parseInt(port.text()))) {
			throw port.problem("'" + port.text() + "' is not a port: write a number from 1 to 65535");
		}
		return Integer.parseInt(port.text());
	}

	private static Authentication authentication(boolean login, Security security) {
		if (!login) {
			return Authentication.NONE;
		}
		return security.allowsCleartext() ? Authentication.CLEARTEXT_ALLOWED : Authentication.TLS_ONLY;
	}
}
