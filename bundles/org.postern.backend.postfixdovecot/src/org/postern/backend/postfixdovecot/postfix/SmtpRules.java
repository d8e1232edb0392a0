package org.postern.backend.postfixdovecot.postfix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.postern.api.model.Authentication;
import org.postern.api.model.Security;

/**
 * What a service asks of its clients, in the terms of a policy and in Postfix's parameters.
 *
 * @param security       how the connection is protected
 * @param authentication whether, and when, a client can log in
 * @param loginNeeded    whether whoever has not logged in can send nothing at all
 */
record SmtpRules(Security security, Authentication authentication, boolean loginNeeded) {

	/** The parameters that these rules are made of; everything else of a service is the administrator's. */
	static final Set<String> PARAMETERS = Set.of("smtpd_tls_security_level", "smtpd_tls_wrappermode", "smtpd_enforce_tls",
			"smtpd_use_tls", "smtpd_sasl_auth_enable", "smtpd_tls_auth_only", "smtpd_relay_restrictions",
			"smtpd_recipient_restrictions", "syslog_name");

	private static final List<String> RESTRICTIONS = List.of("smtpd_client_restrictions", "smtpd_helo_restrictions",
			"smtpd_sender_restrictions", "smtpd_relay_restrictions", "smtpd_recipient_restrictions");
	private static final String RELAY = "smtpd_relay_restrictions";

	/** What lets in only those whom the server knows. */
	private static final Set<String> FOR_KNOWN = Set.of("permit_sasl_authenticated", "permit_mynetworks",
			"permit_tls_clientcerts", "permit_tls_all_clientcerts");

	/** The rules of a service as it is. */
	static SmtpRules of(MasterService service, Parameters parameters) {
		Security security = security(service, parameters);
		boolean login = parameters.value(service, "smtpd_sasl_auth_enable").equals("yes");
		boolean protectedLogin = !security.allowsCleartext() || parameters.value(service, "smtpd_tls_auth_only").equals("yes");
		Authentication authentication = !login ? Authentication.NONE
				: protectedLogin ? Authentication.TLS_ONLY : Authentication.CLEARTEXT_ALLOWED;
		return new SmtpRules(security, authentication,
				RESTRICTIONS.stream().anyMatch(name -> rejectsStrangers(parameters.value(service, name))));
	}

	private static Security security(MasterService service, Parameters parameters) {
		if (parameters.value(service, "smtpd_tls_wrappermode").equals("yes")) {
			return Security.IMPLICIT_TLS;
		}
		return switch (parameters.value(service, "smtpd_tls_security_level")) {
			case "none" -> Security.NONE;
			case "may" -> Security.STARTTLS;
			case "" -> formerWords(service, parameters);
			default -> Security.STARTTLS_REQUIRED;
		};
	}

	private static Security formerWords(MasterService service, Parameters parameters) {
		if (parameters.value(service, "smtpd_enforce_tls").equals("yes")) {
			return Security.STARTTLS_REQUIRED;
		}
		return parameters.value(service, "smtpd_use_tls").equals("yes") ? Security.STARTTLS : Security.NONE;
	}

	private static boolean rejectsStrangers(String restrictions) {
		for (String word : restrictions.split("[,\\s]+")) {
			if (word.equals("reject") || word.equals("defer")) {
				return true;
			}
			if (word.startsWith("permit") && !FOR_KNOWN.contains(word)) {
				return false;
			}
		}
		return false;
	}

	/** Whether clients see no difference. */
	boolean isSame(SmtpRules other) {
		return security == other.security && login() == other.login() && loginNeeded == other.loginNeeded;
	}

	/** Behind TLS there is no login in cleartext, whatever is allowed. */
	private Authentication login() {
		return authentication == Authentication.CLEARTEXT_ALLOWED && !security.allowsCleartext()
				? Authentication.TLS_ONLY : authentication;
	}

	/** The parameters that make a service follow these rules. */
	Map<String, String> parameters() {
		Map<String, String> wanted = new LinkedHashMap<>();
		wanted.put("smtpd_tls_wrappermode", security == Security.IMPLICIT_TLS ? "yes" : "no");
		wanted.put("smtpd_tls_security_level", switch (security) {
			case NONE -> "none";
			case STARTTLS -> "may";
			case STARTTLS_REQUIRED, IMPLICIT_TLS -> "encrypt";
		});
		wanted.put("smtpd_sasl_auth_enable", authentication == Authentication.NONE ? "no" : "yes");
		if (authentication != Authentication.NONE && security != Security.IMPLICIT_TLS) {
			wanted.put("smtpd_tls_auth_only", login() == Authentication.TLS_ONLY ? "yes" : "no");
		}
		if (loginNeeded) {
			wanted.put(RELAY, "permit_sasl_authenticated,reject");
			wanted.put("smtpd_recipient_restrictions", "");
		}
		return wanted;
	}

	/** Writes into a service what makes it follow these rules, where it does not yet. */
	void applyTo(MasterService service, Parameters parameters) {
		SmtpRules present = of(service, parameters);
		if (isSame(present)) {
			return;
		}
		Map<String, String> wanted = parameters();
		if (loginNeeded == present.loginNeeded) {
			wanted.keySet().removeIf(RESTRICTIONS::contains);
		}
		wanted.forEach((name, value) -> {
			if (!parameters.value(service, name).equals(value)) {
				service.set(name, value);
			}
		});
		if (!loginNeeded && present.loginNeeded) {
			admitStrangers(service, parameters);
		}
	}

	/** Whoever has not logged in may send to the server's own users, and no farther. */
	private static void admitStrangers(MasterService service, Parameters parameters) {
		Stream<String> hindering = RESTRICTIONS.stream()
				.filter(name -> rejectsStrangers(parameters.value(service, name)));
		hindering.toList().forEach(name -> service.set(name,
				name.equals(RELAY) ? "permit_mynetworks,permit_sasl_authenticated,defer_unauth_destination" : ""));
	}
}
