package org.postern.profiles;

import org.postern.api.model.AsciiName;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Security;
import org.postern.api.profile.ClientProfile;

/**
 * Writes a configuration profile with one mail account. Ports are always said, for without one Apple tries others; a
 * password never is, so that the device asks for it.
 */
record AppleProfileWriter(AppleKind kind) {

	private static final String HEAD = """
			<?xml version="1.0" encoding="UTF-8"?>
			<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
			""";

	String write(ClientProfile profile) {
		AppleIdentity identity = AppleIdentity.of(profile, kind);
		Plist plist = new Plist(new XmlText().raw(HEAD).open("plist", "version", "1.0").open("dict"));
		plist.key("PayloadContent").open("array").open("dict");
		writeAccount(plist, profile, identity.part("account"));
		plist.xml().close().close();
		plist.text("PayloadDescription", "E-mail over " + kind.serverType() + " and SMTP.");
		plist.text("PayloadDisplayName", profile.displayName());
		writeIdentity(plist, identity);
		plist.text("PayloadOrganization", profile.displayName());
		plist.flag("PayloadRemovalDisallowed", false).text("PayloadType", "Configuration");
		return plist.number("PayloadVersion", 1).xml().close().close().toString();
	}

	private void writeAccount(Plist plist, ClientProfile profile, AppleIdentity identity) {
		plist.text("EmailAccountDescription", profile.displayName());
		plist.text("EmailAccountType", kind.accountType());
		profile.address().map(MailAddress::toString).ifPresent(address -> plist.text("EmailAddress", address));
		kind.incoming(profile).ifPresent(server -> writeServer(plist, "IncomingMailServer", server, profile));
		AppleKind.outgoing(profile).ifPresent(server -> writeServer(plist, "OutgoingMailServer", server, profile));
		plist.flag("OutgoingPasswordSameAsIncomingPassword", true).text("PayloadDisplayName", profile.displayName());
		writeIdentity(plist, identity);
		plist.text("PayloadType", AppleProfileReader.MAIL).number("PayloadVersion", 1).flag("PreventMove", false);
	}

	private static void writeServer(Plist plist, String direction, Endpoint server, ClientProfile profile) {
		boolean login = server.authentication() != Authentication.NONE;
		plist.text(direction + "Authentication", login ? "EmailAuthPassword" : "EmailAuthNone");
		plist.text(direction + "HostName", AsciiName.of(server.host()));
		plist.number(direction + "PortNumber", server.port());
		plist.flag(direction + "UseSSL", server.security() != Security.NONE);
		profile.login().filter(name -> login).ifPresent(name -> plist.text(direction + "Username", name));
	}

	private static void writeIdentity(Plist plist, AppleIdentity identity) {
		plist.text("PayloadIdentifier", identity.identifier()).text("PayloadUUID", identity.uuid());
	}
}
